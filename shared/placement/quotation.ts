import type { Quote } from '../model/annotation.ts'
import { compileEdge, edgeLength } from './edge-likeness.ts'
import type { Edge } from './edge-likeness.ts'
import { plainRoom, writePlain } from './plain-codes.ts'

/** A quotation made ready for comparing. */
export interface Quotation {
  readonly exact: Uint16Array
  /** Context, words and context in one. */
  readonly whole: Uint16Array
  /** Where the words begin in `whole`. */
  readonly exactAt: number
  readonly before: Edge
  readonly after: Edge
}

// Typography can shrink context: more is taken than is kept.
const taken = edgeLength * 4
const space = 0x20

export function quotation({ exact, prefix, suffix }: Quote): Quotation {
  const before = prefix.slice(-taken)
  const after = suffix.slice(0, taken)
  const codes = new Uint16Array(plainRoom(before) + plainRoom(exact) + plainRoom(after))
  const next = { at: 0, sources: null }
  let start = writePlain(before, codes, next)
  // White space that reaches over an edge counts once, as it does in the text, and for the words.
  if (codes[start - 1] === space && startsWithSpace(exact)) start--
  const end = writePlain(exact, codes, { ...next, at: start })
  const last = writePlain(after, codes, { ...next, at: end })
  const from = Math.max(0, start - edgeLength)
  const to = Math.min(last, end + edgeLength)
  return {
    exact: codes.subarray(start, end),
    whole: codes.subarray(from, to),
    exactAt: start - from,
    before: compileEdge(() => codes.slice(from, start).reverse(), start - from),
    after: compileEdge(() => codes.subarray(end, to), to - end),
  }
}

function startsWithSpace(words: string): boolean {
  return /^\s/.test(words)
}
