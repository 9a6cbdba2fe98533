import * as v from 'valibot'
import { blockKinds } from '../../../shared/model/block.ts'
import { readProblemKinds } from './read-article.ts'
import type { ReadSource } from './read-article.ts'

/** What the door sends to the worker. */
export interface ReadRequest {
  readonly number: number
  readonly source: ReadSource
}

const block = v.object({
  kind: v.picklist(blockKinds),
  start: v.number(),
  end: v.number(),
  level: v.exactOptional(v.number()),
})

const article = v.object({
  id: v.string(),
  text: v.object({ text: v.string(), blocks: v.array(block) }),
  details: v.object({
    title: v.string(),
    byline: v.string(),
    publisher: v.string(),
    url: v.string(),
    published: v.string(),
    language: v.string(),
    mediaType: v.string(),
    fileName: v.string(),
    sourceHash: v.string(),
    leftOut: v.array(v.object({ start: v.number(), end: v.number() })),
  }),
})

const problem = v.object({
  kind: v.picklist(readProblemKinds),
  fileName: v.string(),
  message: v.string(),
})

/** What the worker answers. It is our own code, so anything else is a broken invariant. */
export const readAnswer = v.object({
  number: v.number(),
  result: v.variant('ok', [
    v.object({ ok: v.literal(true), value: article }),
    v.object({ ok: v.literal(false), problem }),
  ]),
})

const source = v.variant('kind', [
  v.object({ kind: v.literal('file'), name: v.string(), bytes: v.instance(Uint8Array) }),
  v.object({ kind: v.literal('pasted'), text: v.string(), html: v.exactOptional(v.string()) }),
])

export const readRequest = v.object({ number: v.number(), source })
