import type { Cursor } from '../../shared/selectors/move-span.ts'
import type { TextView } from './text-view.ts'

/** So much of what is seen stays free above and below, for what stands around the words. */
const marginShare = 1 / 6
const mostMargin = 120

/**
 * Scrolls only where some of a span is not seen, and no further than it takes. Of one longer than
 * what is seen, the end named as focus is.
 */
export function keepInView(view: TextView, scroller: Element, cursor: Cursor): void {
  const range = view.rangeOf(cursor)
  if (range === null) return
  // A section that was never seen has a height that is only guessed: looked at again once it is.
  for (let look = 0; look < 3; look++) {
    const by = distance(range.getBoundingClientRect(), scroller.getBoundingClientRect(), cursor)
    if (Math.abs(by) < 1) return
    scroller.scrollBy({ top: by, behavior: 'instant' })
  }
}

function distance(box: DOMRect, seen: DOMRect, { focus }: Cursor): number {
  const margin = Math.min(seen.height * marginShare, mostMargin)
  const above = box.top - (seen.top + margin)
  const below = box.bottom - (seen.bottom - margin)
  if (above >= 0 && below <= 0) return 0
  const fits = box.height <= seen.height - margin * 2
  if (!fits) return focus === 'start' ? above : below
  return above < 0 ? above : below
}
