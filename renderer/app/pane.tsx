import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { KeepsFocus } from '../ui/keeps-focus.tsx'

interface PaneProps {
  readonly side: 'library' | 'annotations'
  readonly title: string
  readonly count?: number | undefined
  /** Beside the title. */
  readonly tools?: ReactNode
  /** In CSS pixels. */
  readonly width: number
  readonly range: readonly [least: number, most: number]
  readonly onWidth: (width: number) => void
  readonly children: ReactNode
}

const keyStep = 16
const counts = new Intl.NumberFormat()

/** A side pane, whose width is changed by dragging its inner edge or by arrow keys on it. */
export function Pane({ side, title, count, tools, width, range, onWidth, children }: PaneProps) {
  const [least, most] = range
  const outward = side === 'library' ? 1 : -1
  const pressed = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const change = (from: number, by: number) =>
    onWidth(Math.min(most, Math.max(least, from + by * outward)))

  function take(event: PointerEvent<HTMLElement>): void {
    // Otherwise the browser may drag the selected words instead.
    event.preventDefault()
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    pressed.current = { x: event.clientX, width }
  }
  function drag(event: PointerEvent<HTMLElement>): void {
    // Other drags, as of selected text, pass over the handle as well.
    if (pressed.current !== null) change(pressed.current.width, event.clientX - pressed.current.x)
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') change(width, -keyStep)
    if (event.key === 'ArrowRight') change(width, keyStep)
  }
  return (
    <aside className={`pane pane-${side}`} aria-label={title} style={{ width }}>
      <header className="pane-header">
        <h2 className="pane-title">
          {title}
          {count !== undefined && <span className="pane-count">{counts.format(count)}</span>}
        </h2>
        {tools}
      </header>
      <KeepsFocus>{children}</KeepsFocus>
      <div
        className="pane-handle"
        role="separator"
        aria-label={`Width of ${title}`}
        aria-orientation="vertical"
        aria-valuenow={Math.round(width)}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onPointerDown={take}
        onPointerMove={drag}
        onLostPointerCapture={() => {
          pressed.current = null
        }}
        onKeyDown={press}
      />
    </aside>
  )
}
