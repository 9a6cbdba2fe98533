import type { Span } from '../model/span.ts'
import { snapSpan } from './snap-span.ts'
import type { SnapOptions } from './snap-span.ts'

export interface Dragged extends SnapOptions {
  /** The boundary that is dragged, and the offset that it is dragged to. */
  readonly edge: 'start' | 'end'
  readonly offset: number
}

/**
 * The span once one of its boundaries is dragged to an offset, snapped there as a selection is; the
 * other boundary stays where it is and is never passed. UTF-16 code units.
 */
export function draggedSpan({ edge, offset, ...options }: Dragged): Span {
  const { start, end } = options.span
  const span =
    edge === 'start'
      ? { start: Math.min(offset, end - 1), end }
      : { start, end: Math.max(offset, start + 1) }
  const snapped = snapSpan({ ...options, span })
  return snapped === null ? { start, end } : { start, end, [edge]: snapped[edge] }
}
