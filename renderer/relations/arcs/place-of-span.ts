import type { Span } from '../../../shared/model/span.ts'
import type { DrawnText } from './drawn-text.ts'

/** A stretch of height, in CSS pixels of the window. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** Where a span is drawn: its first line and its last, or only on which side of what is seen. */
export type SpanPlace = 'above' | 'below' | { readonly first: number; readonly last: number }

/**
 * Finds where spans are drawn, without laying out what is far from what is seen. Null for a span that
 * is not shown, as what is left out. Sections are measured once, so make a new one after each change.
 */
export function spanPlaces(
  { sections, rangeOf }: DrawnText,
  seen: Stretch,
): (span: Span) => SpanPlace | null {
  const boxes = new Map<number, DOMRect>()
  const far = seen.bottom - seen.top

  function boxOf(index: number): DOMRect | undefined {
    const known = boxes.get(index)
    if (known !== undefined) return known
    const box = sections[index]?.element.getBoundingClientRect()
    if (box !== undefined) boxes.set(index, box)
    return box
  }
  function middleOf(offset: number): number | null {
    const [box] = rangeOf({ start: offset, end: offset + 1 })?.getClientRects() ?? []
    return box === undefined || box.height === 0 ? null : box.top + box.height / 2
  }
  return ({ start, end }) => {
    const section = boxOf(sectionAt(sections, start))
    if (section === undefined) return null
    if (section.bottom < seen.top - far) return 'above'
    if (section.top > seen.bottom + far) return 'below'
    const first = middleOf(start)
    if (first === null) return null
    const isLong = end - start > 1
    return { first, last: isLong ? (middleOf(end - 1) ?? first) : first }
  }
}

/** The last section that starts at an offset or before it. */
function sectionAt(sections: readonly Span[], offset: number): number {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sections[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
