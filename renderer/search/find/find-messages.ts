import * as v from 'valibot'

/** The text comes first, then any number of questions about it. */
export const findRequest = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({
    kind: v.literal('find'),
    id: v.number(),
    words: v.string(),
    matchCase: v.boolean(),
    wholeWord: v.boolean(),
    isPattern: v.boolean(),
  }),
])

export type FindRequest = v.InferOutput<typeof findRequest>

/** “Begun” is said first, so that only the search itself is timed. */
export const findAnswer = v.variant('kind', [
  v.object({ kind: v.literal('begun'), id: v.number() }),
  v.object({ kind: v.literal('hits'), id: v.number(), hits: v.instance(Uint32Array) }),
  v.object({ kind: v.literal('unreadable'), id: v.number(), reason: v.string() }),
])

export type FindAnswer = v.InferOutput<typeof findAnswer>
