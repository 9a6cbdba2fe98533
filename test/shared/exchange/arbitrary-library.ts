import fc from 'fast-check'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article, ArticleText } from '../../../shared/model/article.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import type { Library } from '../../../shared/model/library.ts'
import type { Versioned } from '../../../shared/model/record.ts'
import { confidences, relationKinds } from '../../../shared/model/relation.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { outcomeKinds } from '../../../shared/model/decision.ts'
import type { Assignment } from '../../../shared/model/assignment.ts'
import { tidyAssignments } from '../../../shared/exchange/assignment-member.ts'
import type { Decision, Outcome } from '../../../shared/model/decision.ts'
import { guidanceId } from '../../../shared/codebook/guidance-id.ts'
import type { Guidance } from '../../../shared/model/guidance.ts'
import { tags } from '../../../shared/model/tag.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import {
  annotationTombstone,
  articleTombstone,
  decisionTombstone,
  guidanceTombstone,
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
// Drawn once, always the same: drawing them anew took three quarters of the time of the laws.
const someJson = fc.sample(fc.json(), { numRuns: 1000, seed: 1 })
// JSON has no -0.
const json = fc
  .constantFrom(...someJson)
  .map((text): unknown => JSON.parse(JSON.stringify(JSON.parse(text))))
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
    canonical: fc.option(uuid, { nil: undefined }),
    creator: agent,
    deleted: fc.boolean(),
    unknown,
  })
  .map(({ head, deleted, unknown, canonical, ...fields }) => {
    if (deleted) return relationTombstone(head)
    const copy = canonical !== undefined && { canonical }
    return { ...head, ...fields, ...copy, deleted, ...(unknown && { unknown }) }
  })

// Few and fixed: drawing ids anew for each list took most of the time of the laws.
const someOf = (letter: string) =>
  fc.subarray(
    ['1', '2', '3'].map((number) => `urn:uuid:${letter}${number}`),
    { minLength: 1 },
  )

const decision: fc.Arbitrary<Decision> = fc
  .record({
    head,
    articleIds: fc.subarray([articleIdOf('a'), articleIdOf('b')]),
    about: someOf('a'),
    made: someOf('b'),
    kind: fc.constantFrom(...outcomeKinds),
    reason: words,
    supersedes: fc.option(someOf('c'), { nil: [] }),
    creator: agent,
    deleted: fc.boolean(),
    unknown,
  })
  .map(({ head, deleted, unknown, about, made, kind, ...fields }) => {
    if (deleted) return decisionTombstone(head)
    const outcome = outcomeOf(kind, about, made)
    return { ...head, ...fields, about, outcome, deleted, ...(unknown && { unknown }) }
  })

function outcomeOf(
  kind: Outcome['kind'],
  about: readonly string[],
  made: readonly string[],
): Outcome {
  if (kind === 'neither') return { kind, kept: [] }
  if (kind === 'new') return { kind, kept: made }
  return kind === 'both' && about.length > 1
    ? { kind, kept: about }
    : { kind: 'one', kept: about.slice(0, 1) }
}

const guidance: fc.Arbitrary<Guidance> = fc
  .record({
    head,
    tag: fc.constantFrom(...tags),
    definition: words,
    examples: fc.array(words, { maxLength: 3 }),
    counterExamples: fc.array(words, { maxLength: 3 }),
    creator: agent,
    deleted: fc.boolean(),
    unknown,
  })
  .map(({ head, deleted, unknown, ...fields }) => {
    const id = guidanceId(fields.tag)
    const tombstone = guidanceTombstone({ ...head, id })
    if (deleted && tombstone !== null) return tombstone
    return { ...head, id, ...fields, deleted: false, ...(unknown && { unknown }) }
  })

const assignment: fc.Arbitrary<Assignment> = fc.record({
  id: fc.constantFrom('urn:uuid:d1', 'urn:uuid:d2'),
  annotators: fc.subarray(['Ana', 'Ben', '🌧']),
  articleIds: fc.subarray([articleIdOf('a'), articleIdOf('b')]),
  created: time,
  by: fc.constantFrom(null, { id: 'urn:uuid:ana', name: 'Ana' }, { id: 'urn:uuid:ben', name: '' }),
})

const foreign = fc.record({ id: uuid, more: json }).map(({ id, more }) => ({
  id,
  item: { type: 'Annotation', id, target: 'http://example.org/', more },
}))

/** Libraries whose ids are unique, as a library's are. */
export const arbitraryLibrary: fc.Arbitrary<Library> = arbitraryPieces().chain(libraryOf)

/**
 * Three libraries of people who exchange files: they share some articles, and of some records they
 * have other versions, of which one may include the other or both were made at once.
 */
export const threeLibraries: fc.Arbitrary<readonly [Library, Library, Library]> =
  arbitraryPieces().chain((articles) =>
    libraryOf(articles, 3).chain((shared) => {
      const one = fc
        .tuple(libraryOf(articles, 2), subsetOf(shared))
        .map(([own, known]) => joinLibraries(own, known))
      return fc.tuple(one, one, one)
    }),
  )

/** Some of a library's records, some of them edited since. */
function subsetOf(library: Library): fc.Arbitrary<Library> {
  const edited = <Kept extends Versioned>(records: readonly Kept[]) =>
    fc
      .subarray([...records])
      .chain((some) =>
        fc.tuple(
          ...some.map((record) => edit.map((changed) => ({ ...record, ...changed(record) }))),
        ),
      )
  return fc.record({
    articles: edited(library.articles),
    texts: fc.constant(library.texts),
    annotations: edited(library.annotations),
    relations: edited(library.relations),
    decisions: edited(library.decisions),
    guidance: edited(library.guidance),
    assignments: fc.subarray([...library.assignments]),
    foreign: fc.subarray([...library.foreign]),
    unknown: fc.constant(library.unknown),
  })
}

/** What an edit on some installation makes of a record; the same again may have been made elsewhere. */
const edit = fc
  .record({
    replica: fc.constantFrom('r1', 'r2', 'r3'),
    by: fc.integer({ min: 0, max: 2 }),
    modified: time,
    deleted: fc.boolean(),
  })
  .map(({ replica, by, modified, deleted }) => (record: Versioned): Partial<Versioned> => {
    if (by === 0) return {}
    const version = { ...record.version, [replica]: (record.version[replica] ?? 0) + by }
    return { version, modified, ...(deleted && { deleted }) }
  })

interface Piece {
  readonly article: Article
  readonly text: ArticleText
}

function arbitraryPieces(): fc.Arbitrary<readonly Piece[]> {
  return fc.uniqueArray(article, {
    selector: ({ article }) => article.id,
    minLength: 1,
    maxLength: 3,
  })
}

function libraryOf(articles: readonly Piece[], most = 6): fc.Arbitrary<Library> {
  const living = articles.filter(({ article }) => !article.deleted)
  const pieces = living.map(({ article, text }) => [article.id, text] as const)
  const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: most }
  return fc.record({
    articles: fc.constant(articles.map(({ article }) => article)),
    texts: fc.constant(new Map(pieces)),
    annotations: pieces.length === 0 ? fc.constant([]) : fc.uniqueArray(annotationOf(pieces), byId),
    relations: fc.uniqueArray(relation, byId),
    decisions: fc.uniqueArray(decision, byId),
    guidance: fc.uniqueArray(guidance, byId),
    assignments: fc.array(assignment, { maxLength: 2 }).map(tidyAssignments),
    foreign: fc.uniqueArray(foreign, byId),
    unknown: unknown.map((members) => members ?? {}),
  })
}

/** The library with its lists in the order in which a file has them. */
export function inFileOrder(library: Library): Library {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...library,
    articles: library.articles.toSorted(byId),
    annotations: library.annotations.toSorted(byId),
    relations: library.relations.toSorted(byId),
    decisions: library.decisions.toSorted(byId),
    guidance: library.guidance.toSorted(byId),
    foreign: library.foreign.toSorted(byId),
  }
}
