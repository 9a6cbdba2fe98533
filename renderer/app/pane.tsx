import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'

interface PaneProps {
  readonly side: 'library' | 'annotations'
  readonly title: string
  readonly count?: number | undefined
  /** In CSS pixels. */
  readonly width: number
  readonly range: readonly [least: number, most: number]
  readonly onWidth: (width: number) => void
  readonly children: ReactNode
}

const keyStep = 16
const counts = new Intl.NumberFormat()

/** A side pane, whose width is changed by dragging its inner edge or by arrow keys on it. */
export function Pane({ side, title, count, width, range, onWidth, children }: PaneProps) {
  const [least, most] = range
  const outward = side === 'library' ? 1 : -1
  const change = (by: number) => onWidth(Math.min(most, Math.max(least, width + by * outward)))

  function drag(event: PointerEvent<HTMLElement>): void {
    if (event.buttons === 1) change(event.movementX)
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') change(-keyStep)
    if (event.key === 'ArrowRight') change(keyStep)
  }
  return (
    <aside className={`pane pane-${side}`} aria-label={title} style={{ width }}>
      <h2 className="pane-title">
        {title}
        {count !== undefined && <span className="pane-count">{counts.format(count)}</span>}
      </h2>
      {children}
      <div
        className="pane-handle"
        role="separator"
        aria-label={`Width of ${title}`}
        aria-orientation="vertical"
        aria-valuenow={Math.round(width)}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
    </aside>
  )
}
