import { utf8ToBytes } from '@noble/hashes/utils.js'
import { namedInformation } from '../model/article-id.ts'
import type { Joinable } from '../merge/join-records.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ForeignItem, Library } from '../model/library.ts'
import type { UnknownMembers, Versioned } from '../model/record.ts'
import { countedTexts, encodeAnnotation } from './annotation-item.ts'
import { encodeArticle, encodeArticleState } from './article-item.ts'
import { encodeAssignment, tidyAssignments } from './assignment-member.ts'
import { block } from './block.ts'
import { encodeVersion } from './encode-record.ts'
import { isForeignTombstone } from './foreign-item.ts'
import { compareText, isObject, membersBeyond } from './members.ts'
import { encodeDecision } from './decision-item.ts'
import { encodeGuidance } from './guidance-item.ts'
import { encodeRelation } from './relation-item.ts'
import { encodeTombstone } from './tombstone.ts'
import { collectionMembers, context, formatVersion, generator, pageMembers } from './vocabulary.ts'
import type { RecordKind } from './vocabulary.ts'

/**
 * The exchange file of a library (FORMAT.md), ending with a newline. The same content gives the
 * same bytes, in whatever order it comes; deleted records leave their tombstones only.
 * Law: what `decodeCollection` reads from it encodes to the same bytes.
 * @throws RangeError when an offset lies outside its text or inside a surrogate pair.
 */
export function encodeLibrary(library: Library): string {
  return encodeCollection(library, [])
}

/** The same with members that no library has, each as it stands in the file. */
export function encodeCollection(library: Library, more: readonly string[]): string {
  const items = sortedLines(library)
  const deleted = sortedTombstones(library)
  const assignments = tidyAssignments(library.assignments).map(encodeAssignment)
  const id = collectionId(library)
  const page = library.unknown['first']
  const moreOfPage = isObject(page) ? sortedMembers(page, pageMembers) : []
  const articles = library.articles
    .filter((article) => !article.deleted)
    .sort(byId)
    .map((article) => {
      const text = library.texts.get(article.id)
      const item = encodeArticle(article, text)
      return withStates('article', article, {
        item,
        encode: (each) => encodeArticleState(each, text),
      })
    })

  const members = [
    member('@context', context),
    member('id', id),
    member('type', 'AnnotationCollection'),
    member('generator', generator),
    member('formatVersion', formatVersion),
    member('total', items.length),
    `"first":${block('{', '}', [
      member('id', `${id}#first`),
      member('type', 'AnnotationPage'),
      member('startIndex', 0),
      `"items":${block('[', ']', items)}`,
      ...moreOfPage,
    ])}`,
    `"articles":${block('[', ']', articles.map(oneMemberALine))}`,
    `"deleted":${block('[', ']', deleted.map(oneLine))}`,
    ...(assignments.length > 0
      ? [`"assignments":${block('[', ']', assignments.map(oneLine))}`]
      : []),
    ...more,
    ...sortedMembers(library.unknown, collectionMembers),
  ]
  return `${block('{', '}', members)}\n`
}

/** The line of each item, made at once: items and lines of a large library take memory together. */
function sortedLines(library: Library): readonly string[] {
  const texts = countedTexts([library.texts])
  const annotation = (record: Annotation) => encodeAnnotation(record, texts)
  return [
    ...livingItems('annotation', library.annotations, annotation),
    ...livingItems('relation', library.relations, encodeRelation),
    ...livingItems('decision', library.decisions, encodeDecision),
    ...livingItems('guidance', library.guidance, encodeGuidance),
    ...library.foreign.filter(({ item }) => !isForeignTombstone(item)).map(lineOf),
  ]
    .sort(byId)
    .map(({ line }) => line)
}

interface ItemLine {
  readonly id: string
  readonly line: string
}

function lineOf({ id, item }: ForeignItem): ItemLine {
  return { id, line: oneLine(item) }
}

function livingItems<Kept extends Joinable<Kept>>(
  kind: RecordKind,
  records: readonly Kept[],
  encode: (record: Kept) => UnknownMembers,
): readonly ItemLine[] {
  return records
    .filter(({ deleted }) => !deleted)
    .map((record) => {
      const item = withStates(kind, record, { item: encode(record), encode })
      return lineOf({ id: record.id, item })
    })
}

function sortedTombstones(library: Library): readonly UnknownMembers[] {
  return [
    ...tombstones('article', library.articles),
    ...tombstones('annotation', library.annotations),
    ...tombstones('relation', library.relations),
    ...tombstones('decision', library.decisions),
    ...tombstones('guidance', library.guidance),
    ...library.foreign.map(({ item }) => item).filter(isForeignTombstone),
  ].sort((a, b) => compareText(String(a['id']), String(b['id'])))
}

function tombstones<Kept extends Joinable<Kept>>(
  kind: RecordKind,
  records: readonly Kept[],
): readonly UnknownMembers[] {
  const encode = (record: Kept) => encodeTombstone(kind, record, sourceOf(record))
  return records.filter(isDeleted).map((record) => {
    return withStates(kind, record, { item: encode(record), encode })
  })
}

/** A deleted annotation names its article still. */
function sourceOf(record: object): string {
  return 'articleId' in record && typeof record.articleId === 'string' ? record.articleId : ''
}

interface EncodedState<Kept> {
  readonly item: UnknownMembers
  readonly encode: (record: Kept) => UnknownMembers
}

/** The item of a record, followed by its versions that nobody has settled. */
function withStates<Kept extends Joinable<Kept>>(
  kind: RecordKind,
  { concurrent }: Kept,
  { item, encode }: EncodedState<Kept>,
): UnknownMembers {
  if (concurrent === undefined) return item
  const states = concurrent.map((each) =>
    each.deleted ? encodeTombstone(kind, each, sourceOf(each)) : encode(each),
  )
  return { ...item, concurrent: states }
}

/** A name made of which records in which versions it holds: no randomness, and no clock. */
function collectionId(library: Library): string {
  const { articles, annotations, relations, decisions, guidance, foreign, assignments } = library
  const lines = [
    ...[articles, annotations, relations, decisions, guidance].flatMap((records) =>
      records.map(versionLine),
    ),
    ...foreign.map(({ id, item }) => `${id} ${JSON.stringify(item)}`),
    ...assignments.map(({ id, by }) => `${id} ${by?.id ?? ''}`),
  ].sort(compareText)
  return namedInformation(utf8ToBytes(lines.join('\n')))
}

function versionLine({ id, version, concurrent = [] }: VersionedStates): string {
  const versions = [version, ...concurrent.map((each) => each.version)]
  return `${id} ${versions.map((each) => JSON.stringify(encodeVersion(each))).join(' ')}`
}

interface VersionedStates extends Pick<Versioned, 'id' | 'version'> {
  readonly concurrent?: readonly Pick<Versioned, 'version'>[]
}

function isDeleted({ deleted }: { readonly deleted: boolean }): boolean {
  return deleted
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id)
}

function oneLine(value: unknown): string {
  return JSON.stringify(value)
}

/** An article's text is a line of its own: editing its title leaves that line alone. */
function oneMemberALine(item: UnknownMembers): string {
  const members = Object.entries(item).filter(([, value]) => value !== undefined)
  return block(
    '{',
    '}',
    members.map(([name, value]) => member(name, value)),
  )
}

function sortedMembers(object: UnknownMembers, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(membersBeyond(object, known) ?? {})
    .filter(([, value]) => value !== undefined)
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([name, value]) => member(name, value))
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${JSON.stringify(value)}`
}
