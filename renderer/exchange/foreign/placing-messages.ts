import * as v from 'valibot'

const span = { start: v.number(), end: v.number() }
const quote = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() })
const position = v.object({ ...span, unit: v.picklist(['code-point', 'utf-16']) })

/** A text and the passages that are looked for in it. */
export const placingRequest = v.object({
  text: v.string(),
  wanted: v.array(v.object({ quote: v.nullable(quote), position: v.nullable(position) })),
})

export type PlacingRequest = v.InferOutput<typeof placingRequest>

const candidate = { span: v.object(span), score: v.number() }

/** One placement for each passage. It is our own code, so anything else is a broken invariant. */
export const placingAnswer = v.array(
  v.nullable(
    v.variant('verdict', [
      v.object({ verdict: v.picklist(['exact', 'moved']), ...candidate }),
      v.object({ verdict: v.literal('changed'), ...candidate, was: v.string(), now: v.string() }),
      v.object({ verdict: v.literal('ambiguous'), candidates: v.array(v.object(candidate)) }),
      v.object({ verdict: v.literal('lost') }),
    ]),
  ),
)
