import type { Span } from '../../shared/model/span.ts'
import type { TextView } from './text-view.ts'

/** A line at one end of a passage, in CSS pixels from an origin. */
export interface BoundaryPlace {
  readonly left: number
  readonly top: number
  readonly height: number
}

interface Boundary {
  readonly edge: 'start' | 'end'
  readonly origin: Pick<DOMRect, 'left' | 'top'>
}

/** Where a boundary of a span is drawn; null where it is not shown. */
export function boundaryPlace(
  view: TextView,
  { start, end }: Span,
  { edge, origin }: Boundary,
): BoundaryPlace | null {
  const range = view.rangeOf(edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end })
  const box = range?.getBoundingClientRect()
  if (range === null || box === undefined || box.height === 0) return null
  const block = range.startContainer.parentElement
  const isRightToLeft = block !== null && getComputedStyle(block).direction === 'rtl'
  const x = (edge === 'start') === isRightToLeft ? box.right : box.left
  return { left: x - origin.left, top: box.top - origin.top, height: box.height }
}
