import { memo, useDeferredValue, useMemo } from 'react'
import type { MouseEvent } from 'react'
import { tags } from '../../../shared/model/tag.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { goToAnnotation } from '../../state/session.ts'
import { tickAt } from './tick-at.ts'
import { tickBars } from './tick-bars.ts'
import type { TickBar } from './tick-bars.ts'
import { useTicks } from './use-ticks.ts'
import type { Ticked } from './use-ticks.ts'
import './strip.css'

interface TickStripProps extends Ticked {
  readonly articleId: string
  readonly selectedId: string | null
}

/** In CSS pixels: the strip, the bars in it, and the selected one, which is seen from afar. */
const width = 12
const bar = { left: 4, width: 6 }
const least = 6

/**
 * Where in the article its annotations are, beside the scroll bar: a click goes to one. Not for
 * screen readers: the list of annotations says the same.
 */
export const TickStrip = memo(function TickStrip({
  articleId,
  selectedId,
  annotations,
  ...drawn
}: TickStripProps) {
  const { height, ticks } = useTicks({ ...drawn, annotations: useDeferredValue(annotations) })
  const bars = useMemo(() => tickBars(ticks, height), [ticks, height])
  const selected = ticks.find(({ id }) => id === selectedId)
  const tall = selected && Math.max(selected.bottom - selected.top, least)

  function go(event: MouseEvent): void {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top
    const id = tickAt(ticks, y, selectedId)
    if (id !== null) goToAnnotation(id, articleId)
  }
  return (
    <div className="tick-strip" aria-hidden>
      {ticks.length > 0 && (
        // Pressed, it takes neither the focus nor the selected words away.
        <svg
          width={width}
          height={height}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={go}
        >
          <rect className="tick-ground" width={width} height={height} />
          {[...tags, null].map((tag) => (
            <path key={tag} className={`tick tick-${tag ?? 'untagged'}`} d={pathOf(bars, tag)} />
          ))}
          {selected && tall !== undefined && (
            <rect
              className={`tick-selected tick-${selected.tag ?? 'untagged'}`}
              x={0.5}
              width={width - 1}
              y={Math.min(Math.max((selected.top + selected.bottom - tall) / 2, 0), height - tall)}
              height={tall}
            />
          )}
        </svg>
      )}
    </div>
  )
})

/** All bars of a tag as one shape: however many annotations, the strip has some six elements. */
function pathOf(bars: readonly TickBar[], tag: Tag | null): string {
  return bars
    .filter((bar) => bar.tag === tag)
    .map(({ top, height, left, width: share }) => {
      const across = share * bar.width
      return `M${bar.left + left * bar.width} ${top}h${across}v${height}h${-across}z`
    })
    .join('')
}
