import type { Span } from '../model/span.ts'
import { edgeLikeness } from './edge-likeness.ts'
import type { Quotation } from './quotation.ts'

/** A place in the index's codes with how like the quotation it is; each figure from 0 to 1. */
export interface RatedPlace extends Span {
  readonly words: number
  /** Null where the quotation has no context on that side. */
  readonly before: number | null
  readonly after: number | null
  /** Words and context weighted as a person would: for ranking and showing. */
  readonly score: number
  /** The share of all quoted characters, context included, that is found here: for believing. */
  readonly evidence: number
}

export interface WordsAt extends Span {
  /** Edit distance of the words. */
  readonly errors: number
}

const wordsWeight = 50
const edgeWeight = 20

/** A place where words and context are the same. */
export function samePlace({ exact, before, after }: Quotation, start: number): RatedPlace {
  return {
    start,
    end: start + exact.length,
    words: 1,
    before: before.length === 0 ? null : 1,
    after: after.length === 0 ? null : 1,
    score: 1,
    evidence: 1,
  }
}

export function ratedPlace(codes: Uint16Array, sought: Quotation, place: WordsAt): RatedPlace {
  const { start, end, errors } = place
  const length = sought.exact.length
  const words = 1 - errors / length
  const before = edgeLikeness(sought.before, codes, start, -1)
  const after = edgeLikeness(sought.after, codes, end, 1)
  const sides = [
    { likeness: words, length, weight: wordsWeight },
    { likeness: before, length: sought.before.length, weight: edgeWeight },
    { likeness: after, length: sought.after.length, weight: edgeWeight },
  ]
  let score = 0
  let weights = 0
  let evidence = 0
  let lengths = 0
  for (const { likeness, length: size, weight } of sides) {
    if (likeness === null) continue
    score += likeness * weight
    weights += weight
    evidence += likeness * size
    lengths += size
  }
  return { start, end, words, before, after, score: score / weights, evidence: evidence / lengths }
}
