import { articleIdOf } from '../../../shared/model/article-id.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'

/** A file with one article, one annotation and one relation, to be damaged piece by piece. */
export const text = 'A 😀 claim.'
export const articleId = articleIdOf(text)
export const head = {
  created: '2026-01-31T09:30:00Z',
  modified: '2026-01-31T09:30:00Z',
  version: { r1: 1 },
}
export const article = { id: articleId, type: 'Text', title: 'T', ...head, text, blocks: [] }
export const creator = { id: 'urn:uuid:ana', type: 'Person', name: 'Ana' }
export const quote = { type: 'TextQuoteSelector', exact: 'claim', prefix: 'A 😀 ', suffix: '.' }
export const position = { type: 'TextPositionSelector', start: 4, end: 9 }
export const item = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: 'tagging',
  creator,
  ...head,
  body: [{ type: 'TextualBody', purpose: 'tagging', value: 'claim', tag: 'claim' }],
  target: { source: articleId, selector: [quote, position] },
}
export const relation = {
  id: 'urn:uuid:2',
  type: 'Annotation',
  motivation: 'linking',
  kind: 'denies',
  creator,
  ...head,
  body: 'urn:uuid:1',
  target: 'urn:uuid:3',
}

export function fileOf(items: readonly unknown[], more: object = {}): string {
  return JSON.stringify({
    type: 'AnnotationCollection',
    formatVersion: '1.0',
    first: { type: 'AnnotationPage', items },
    articles: [article],
    ...more,
  })
}

export function read(text: string) {
  const result = decodeCollection(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
