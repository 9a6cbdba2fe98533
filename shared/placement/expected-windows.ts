import type { Span } from '../model/span.ts'

/** A quotation's offset in the old text and, if it was placed, in the new one. */
export interface Settled {
  readonly hint: number | null
  readonly start: number | null
}

const around = 1500
const widest = 20_000

/**
 * Where a quotation is to be expected between its neighbours that were placed: text keeps its order
 * far oftener than its words. Offsets in UTF-16 code units. Nothing is placed by this alone.
 */
export function expectedWindows(
  settled: readonly Settled[],
  textLength: number,
): (hint: number | null) => readonly Span[] {
  const known = settled
    .flatMap(({ hint, start }) => (hint === null || start === null ? [] : [{ hint, start }]))
    .sort((a, b) => a.hint - b.hint)
  const within = (start: number, end: number): Span => ({
    start: Math.max(0, Math.min(start, textLength)),
    end: Math.max(0, Math.min(end, textLength)),
  })
  return (hint) => {
    if (hint === null) return []
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.hint ?? 0) <= hint) low = middle + 1
      else high = middle
    }
    const left = known[low - 1] ?? { hint: 0, start: 0 }
    const right = known[low]
    const gap = right === undefined ? widest : right.start - left.start
    if (right !== undefined && gap >= 0 && gap + 2 * around <= widest) {
      return [within(left.start - around, right.start + around)]
    }
    return [left, right ?? left].map((near) => {
      const expected = hint + near.start - near.hint
      return within(expected - around, expected + 2 * around)
    })
  }
}
