import type { Span } from '../model/span.ts'
import { compilePattern, matchEnds } from './myers.ts'
import type { Pattern } from './myers.ts'
import type { WordsAt } from './rated-place.ts'

/** Longer quotations are looked for by their beginning and their end. */
export const patternLength = 1024

/** Forwards to find ends, backwards to find where a match begins. */
export interface TwoWay {
  readonly forwards: Pattern
  readonly backwards: Pattern
}

export function twoWay(codes: Uint16Array): TwoWay {
  return { forwards: compilePattern(codes), backwards: compilePattern(codes.slice().reverse()) }
}

/** Places worse than the best by a larger share of the words do not come into question. */
const rival = 0.25

interface Low {
  errors: number
  first: number
  last: number
}

/**
 * Places within a window where a pattern stands with at most `maxErrors` errors: of each run of
 * neighbouring ends the best, at most eight, fewest errors first. Offsets into the codes.
 */
export function nearPlaces(
  codes: Uint16Array,
  { forwards, backwards }: TwoWay,
  { start: from, end: to, maxErrors }: Span & { readonly maxErrors: number },
): readonly WordsAt[] {
  const { length } = forwards
  const apart = Math.max(2, length >> 1)
  const lows: Low[] = []
  let worst = maxErrors
  const onEnd = (offset: number, errors: number) => {
    if (errors > worst) return
    const low = lows.at(-1)
    if (low === undefined || offset - low.last > apart || offset - low.first > length) {
      if (lows.length >= 64) worst = thinned(lows)
      lows.push({ errors, first: offset, last: offset })
    } else if (errors < low.errors) {
      Object.assign(low, { errors, first: offset, last: offset })
    } else if (errors === low.errors) low.last = offset
  }
  matchEnds({
    pattern: forwards,
    text: codes.subarray(from, to),
    maxErrors,
    anchored: false,
    onEnd,
  })
  lows.sort((a, b) => a.errors - b.errors || a.first - b.first)
  const limit = (lows[0]?.errors ?? 0) + Math.ceil(length * rival)
  const best = lows.slice(0, 8).filter(({ errors }) => errors <= limit)
  return best.flatMap(({ errors, first, last }) => {
    const ends = first === last ? [first] : [first, last]
    return ends.map((end) => ({
      start: beginning(codes, backwards, { end: from + end, errors }),
      end: from + end,
      errors,
    }))
  })
}

/** Keeps the better half and gives the number of errors above which nothing is worth keeping. */
function thinned(lows: Low[]): number {
  const sorted = lows.map(({ errors }) => errors).sort((a, b) => a - b)
  const limit = sorted[sorted.length >> 1] ?? 0
  const better = lows.filter(({ errors }) => errors < limit)
  const kept = better.length > 0 ? better.slice(-32) : lows.slice(0, 8)
  lows.splice(0, lows.length, ...kept)
  return limit
}

/** Where a match begins whose end is known; of equally good ones, that of the likest length. */
function beginning(
  codes: Uint16Array,
  backwards: Pattern,
  { end, errors }: { readonly end: number; readonly errors: number },
): number {
  const { length } = backwards
  const reach = Math.min(end, length + errors)
  let best = Math.min(end, length)
  let least = Infinity
  matchEnds({
    pattern: backwards,
    text: codes.slice(end - reach, end).reverse(),
    maxErrors: errors,
    anchored: true,
    onEnd(size, found) {
      const worse = found > least
      const asGood = found === least && Math.abs(size - length) >= Math.abs(best - length)
      if (worse || asGood) return
      least = found
      best = size
    },
  })
  return end - best
}
