import type { Span } from '../../../shared/model/span.ts'
import type { TextView } from '../text-view.ts'

/** A static range costs less than a live one, and the text it lies in never changes. */
export function staticRangeOf(view: TextView, { start, end }: Span): StaticRange | null {
  const from = view.pointAt(start)
  const to = view.pointAt(end)
  if (from === null || to === null) return null
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  })
}
