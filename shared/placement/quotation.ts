import type { Quote } from '../model/annotation.ts'
import { compileEdge, edgeLength } from './edge-likeness.ts'
import type { Edge } from './edge-likeness.ts'
import { plainCodes } from './plain-codes.ts'

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
  const words = plainCodes(exact).codes
  let left = plainCodes(prefix.slice(-taken)).codes.subarray(-edgeLength)
  let right = plainCodes(suffix.slice(0, taken)).codes.subarray(0, edgeLength)
  // White space that reaches over an edge counts once, as it does in the text.
  if (left.at(-1) === space && words[0] === space) left = left.subarray(0, -1)
  if (right[0] === space && words.at(-1) === space) right = right.subarray(1)
  const whole = new Uint16Array(left.length + words.length + right.length)
  whole.set(left)
  whole.set(words, left.length)
  whole.set(right, left.length + words.length)
  return {
    exact: words,
    whole,
    exactAt: left.length,
    before: compileEdge(left.slice().reverse()),
    after: compileEdge(right),
  }
}
