import fc from 'fast-check'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article, ArticleText } from '../../../shared/model/article.ts'
import type { Library } from '../../../shared/model/library.ts'
import { confidences, relationKinds } from '../../../shared/model/relation.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { tags } from '../../../shared/model/tag.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import {
  annotationTombstone,
  articleTombstone,
  relationTombstone,
} from '../../../shared/exchange/tombstone.ts'

/** Words as articles have them: astral, combining, right to left, joined by zero-width joiners. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a😀b', 'e\u0301', 'שלום עולם', '👩‍👩‍👧', '𠮷野家', '“quoted”', '\u202Eabc', ''),
)

const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const uuid = fc.uuid().map((id) => `urn:uuid:${id}`)
const agent = fc.record({ id: uuid, name: words })
const version = fc.dictionary(
  fc.constantFrom('r1', 'r2', 'r3', '7'),
  fc.integer({ min: 1, max: 9 }),
)
const head = fc.record({ id: uuid, created: time, modified: time, version })
// JSON has no -0.
const json = fc.json().map((text): unknown => JSON.parse(JSON.stringify(JSON.parse(text))))
const unknown = fc.option(
  fc.dictionary(fc.constantFrom('x', '__proto__', 'y:z'), json, { minKeys: 1 }),
  { nil: undefined },
)

const article: fc.Arbitrary<{ readonly article: Article; readonly text: ArticleText }> = fc
  .record({
    head,
    paragraphs: fc.array(words, { minLength: 1, maxLength: 4 }),
    title: words,
    url: words,
    deleted: fc.boolean(),
    unknown,
  })
  .map(({ head, paragraphs, title, url, deleted, unknown }) => {
    const text = canonicalText(
      ['Start', ...paragraphs].map((text, index) => {
        return index === 0 ? { kind: 'heading', text, level: 1 } : { kind: 'paragraph', text }
      }),
    )
    const id = articleIdOf(text.text)
    const tombstone = articleTombstone({ ...head, id })
    if (deleted) return { article: tombstone, text }
    const leftOut = text.blocks.slice(1).map(({ start, end }) => ({ start, end }))
    const living = { ...tombstone, deleted, title, url, leftOut }
    return { article: unknown === undefined ? living : { ...living, unknown }, text }
  })

function annotationOf(pieces: readonly (readonly [string, ArticleText])[]) {
  return fc
    .record({
      head,
      piece: fc.constantFrom(...pieces),
      from: fc.nat(),
      length: fc.nat(),
      tag: fc.constantFrom(null, ...tags),
      labels: fc.array(fc.oneof(words, fc.constantFrom(...tags)), { maxLength: 3 }),
      speaker: words,
      note: words,
      creator: agent,
      deleted: fc.boolean(),
      unknown,
    })
    .map(({ head, piece, from, length, deleted, unknown, ...fields }): Annotation => {
      const [articleId, { text }] = piece
      if (deleted) return annotationTombstone(head, articleId)
      const points = Array.from(text)
      const first = from % points.length
      const last = first + (length % (points.length - first + 1))
      const start = points.slice(0, first).join('').length
      const exact = points.slice(first, last).join('')
      return {
        ...head,
        ...fields,
        articleId,
        start,
        end: start + exact.length,
        quote: {
          exact,
          prefix: points.slice(Math.max(0, first - 32), first).join(''),
          suffix: points.slice(last, last + 32).join(''),
        },
        deleted,
        ...(unknown && { unknown }),
      }
    })
}

const relation: fc.Arbitrary<Relation> = fc
  .record({
    head,
    from: uuid,
    to: uuid,
    kind: fc.constantFrom(...relationKinds),
    note: words,
    confidence: fc.constantFrom(null, ...confidences),
    creator: agent,
    deleted: fc.boolean(),
    unknown,
  })
  .map(({ head, deleted, unknown, ...fields }) => {
    if (deleted) return relationTombstone(head)
    return { ...head, ...fields, deleted, ...(unknown && { unknown }) }
  })

const foreign = fc.record({ id: uuid, more: json }).map(({ id, more }) => ({
  id,
  item: { type: 'Annotation', id, target: 'http://example.org/', more },
}))

/** Libraries whose ids are unique, as a library's are. */
export const arbitraryLibrary: fc.Arbitrary<Library> = fc
  .uniqueArray(article, { selector: ({ article }) => article.id, minLength: 1, maxLength: 3 })
  .chain((articles) => {
    const living = articles.filter(({ article }) => !article.deleted)
    const pieces = living.map(({ article, text }) => [article.id, text] as const)
    const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 6 }
    return fc.record({
      articles: fc.constant(articles.map(({ article }) => article)),
      texts: fc.constant(new Map(pieces)),
      annotations:
        pieces.length === 0 ? fc.constant([]) : fc.uniqueArray(annotationOf(pieces), byId),
      relations: fc.uniqueArray(relation, byId),
      foreign: fc.uniqueArray(foreign, byId),
      unknown: unknown.map((members) => members ?? {}),
    })
  })

/** The library with its lists in the order in which a file has them. */
export function inFileOrder(library: Library): Library {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...library,
    articles: library.articles.toSorted(byId),
    annotations: library.annotations.toSorted(byId),
    relations: library.relations.toSorted(byId),
    foreign: library.foreign.toSorted(byId),
  }
}
