import type { Span } from '../model/span.ts'

/**
 * Many spans in order of place, as start and end one behind the other: a hundred thousand of them
 * take no objects and cross to a worker at no cost. They do not overlap.
 */
export type PackedSpans = Uint32Array<ArrayBuffer>

export const noSpans: PackedSpans = new Uint32Array()

export function spanCount(spans: PackedSpans): number {
  return spans.length / 2
}

/** @throws RangeError where there is none of this number. */
export function spanAt(spans: PackedSpans, index: number): Span {
  const start = spans[index * 2]
  const end = spans[index * 2 + 1]
  if (start === undefined || end === undefined) throw new RangeError(`There is no span ${index}`)
  return { start, end }
}

/** The number of the first span that ends behind an offset; the count where none does. */
export function firstSpanFrom(spans: PackedSpans, offset: number): number {
  let low = 0
  let high = spanCount(spans)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle * 2 + 1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Those for which `isWanted` is true. */
export function filterSpans(spans: PackedSpans, isWanted: (span: Span) => boolean): PackedSpans {
  const kept: number[] = []
  for (let index = 0; index < spanCount(spans); index++) {
    const span = spanAt(spans, index)
    if (isWanted(span)) kept.push(span.start, span.end)
  }
  return Uint32Array.from(kept)
}
