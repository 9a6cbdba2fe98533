import { articleIdOf } from '../../shared/model/article-id.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article } from '../../shared/model/article.ts'
import type { Library } from '../../shared/model/library.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'

const text = 'Rain 🌧 is coming. The mayor says the bridge is safe. An engineer found cracks.'
export const articleId = articleIdOf(text)
const time = '2026-01-31T09:00:00Z'
export const ana = { id: 'urn:uuid:00000000-0000-4000-8000-00000000000a', name: 'Ana Example' }
export const ben = { id: 'urn:uuid:00000000-0000-4000-8000-00000000000b', name: 'Ben Example' }

export const article: Article = {
  id: articleId,
  title: 'The bridge',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  captured: time,
  language: 'en',
  mediaType: 'text/plain',
  fileName: '',
  sourceHash: '',
  leftOut: [],
  supersedes: null,
  created: time,
  modified: time,
  version: { a: 1 },
  deleted: false,
}

/** An annotation of the words given, which stand in the article. */
export function annotation(number: number, words: string, more: Partial<Annotation> = {}) {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`,
    articleId,
    ...span,
    quote: describeSpan(text, span),
    tag: 'claim',
    labels: [],
    speaker: '',
    note: '',
    creator: ana,
    created: time,
    modified: time,
    version: { a: 1 },
    deleted: false,
    ...more,
  } satisfies Annotation
}

export function library(annotations: readonly Annotation[], more: Partial<Library> = {}): Library {
  return {
    articles: [article],
    texts: new Map([[articleId, { text, blocks: [] }]]),
    annotations,
    relations: [],
    decisions: [],
    guidance: [],
    assignments: [],
    foreign: [],
    unknown: {},
    ...more,
  }
}
