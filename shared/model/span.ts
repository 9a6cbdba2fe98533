/** A stretch of an article's text. Offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** @throws RangeError when the end lies before the start. */
export function spanOf(start: number, end: number): Span {
  if (end < start) throw new RangeError(`Span ends at ${end}, before its start ${start}`)
  return { start, end }
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
