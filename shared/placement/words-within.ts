import type { Span } from '../model/span.ts'
import { nearPlaces, patternLength, twoWay } from './near-places.ts'
import type { TwoWay } from './near-places.ts'
import { ratedPlace } from './rated-place.ts'
import type { RatedPlace } from './rated-place.ts'
import type { Quotation } from './quotation.ts'

/** Looks for a quotation's words, changed or not, within windows of one text. */
export interface WordsWithin {
  /** With at most such a share of the words' length in errors; fewer take less time. */
  readonly find: (window: Span, mostErrors: number) => readonly RatedPlace[]
  /** What looking through one code unit costs, in steps of some nanoseconds. */
  readonly cost: number
}

export function wordsWithin(codes: Uint16Array, sought: Quotation): WordsWithin {
  const { exact } = sought
  const rated = (place: Parameters<typeof ratedPlace>[2]) => ratedPlace(codes, sought, place)
  if (exact.length <= patternLength) {
    const pattern = twoWay(exact)
    return {
      cost: Math.ceil(exact.length / 32),
      find(window, mostErrors) {
        const maxErrors = Math.floor(exact.length * mostErrors)
        return nearPlaces(codes, pattern, { ...window, maxErrors }).map(rated)
      },
    }
  }
  const head = twoWay(exact.subarray(0, patternLength))
  const tail = twoWay(exact.subarray(-patternLength))
  return {
    cost: (2 * patternLength) / 32,
    find(window, mostErrors) {
      const maxErrors = Math.floor(patternLength * mostErrors)
      const places = longPlaces(
        codes,
        { head, tail, length: exact.length },
        { ...window, maxErrors },
      )
      return places.map(rated)
    },
  }
}

interface LongPattern {
  readonly head: TwoWay
  readonly tail: TwoWay
  readonly length: number
}

/** The beginning that fits best and the end that fits best after it. */
function longPlaces(
  codes: Uint16Array,
  { head, tail, length }: LongPattern,
  window: Span & { readonly maxErrors: number },
) {
  const first = nearPlaces(codes, head, window)[0]
  if (first === undefined) return []
  const last = nearPlaces(codes, tail, { ...window, start: first.start })[0]
  if (last === undefined || last.end - first.start < length >> 1) return []
  const share = (first.errors + last.errors) / (2 * patternLength)
  return [{ start: first.start, end: last.end, errors: Math.round(share * length) }]
}
