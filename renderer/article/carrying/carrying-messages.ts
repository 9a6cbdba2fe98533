import * as v from 'valibot'
import type { Captures } from '../../storage/carry.ts'

const span = v.object({ start: v.number(), end: v.number() })

/** Two texts and the spans of the first that are looked for in the second. */
export const carryRequest = v.object({ from: v.string(), to: v.string(), spans: v.array(span) })

export type CarryRequest = v.InferOutput<typeof carryRequest>

/** Where the annotations of an older capture are looked for in the newer one, in their order. */
export function carryRequestOf({
  olderText,
  newerText,
  annotations,
}: Pick<Captures, 'olderText' | 'newerText' | 'annotations'>): CarryRequest {
  return {
    from: olderText,
    to: newerText,
    spans: annotations.map(({ start, end }) => ({ start, end })),
  }
}

const candidate = { span, score: v.number() }

/** One placement for each span. It is our own code, so anything else is a broken invariant. */
export const carryAnswer = v.array(
  v.variant('verdict', [
    v.object({ verdict: v.picklist(['exact', 'moved']), ...candidate }),
    v.object({ verdict: v.literal('changed'), ...candidate, was: v.string(), now: v.string() }),
    v.object({ verdict: v.literal('ambiguous'), candidates: v.array(v.object(candidate)) }),
    v.object({ verdict: v.literal('lost') }),
  ]),
)
