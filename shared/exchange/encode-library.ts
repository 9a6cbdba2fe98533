import { utf8ToBytes } from '@noble/hashes/utils.js'
import { namedInformation } from '../model/article-id.ts'
import type { Library } from '../model/library.ts'
import type { UnknownMembers } from '../model/record.ts'
import { countedTexts, encodeAnnotation } from './annotation-item.ts'
import { encodeArticle } from './article-item.ts'
import { encodeVersion } from './encode-record.ts'
import { isForeignTombstone } from './foreign-item.ts'
import { compareText, isObject, membersBeyond } from './members.ts'
import { encodeRelation } from './relation-item.ts'
import { encodeTombstone } from './tombstone.ts'
import { collectionMembers, context, formatVersion, generator, pageMembers } from './vocabulary.ts'

/**
 * The exchange file of a library (FORMAT.md), ending with a newline. The same content gives the
 * same bytes, in whatever order it comes; deleted records leave their tombstones only.
 * Law: what `decodeCollection` reads from it encodes to the same bytes.
 * @throws RangeError when an offset lies outside its text or inside a surrogate pair.
 */
export function encodeLibrary(library: Library): string {
  const items = sortedItems(library)
  const deleted = sortedTombstones(library)
  const id = collectionId(library)
  const page = library.unknown['first']
  const moreOfPage = isObject(page) ? sortedMembers(page, pageMembers) : []
  const articles = library.articles
    .filter((article) => !article.deleted)
    .sort(byId)
    .map((article) => encodeArticle(article, library.texts.get(article.id)))

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
      `"items":${block('[', ']', items.map(oneLine))}`,
      ...moreOfPage,
    ])}`,
    `"articles":${block('[', ']', articles.map(oneMemberALine))}`,
    `"deleted":${block('[', ']', deleted.map(oneLine))}`,
    ...sortedMembers(library.unknown, collectionMembers),
  ]
  return `${block('{', '}', members)}\n`
}

function sortedItems(library: Library): readonly UnknownMembers[] {
  const texts = countedTexts([library.texts])
  const items: { readonly id: string; readonly item: UnknownMembers }[] = []
  for (const annotation of library.annotations) {
    if (annotation.deleted) continue
    items.push({ id: annotation.id, item: encodeAnnotation(annotation, texts) })
  }
  for (const relation of library.relations) {
    if (!relation.deleted) items.push({ id: relation.id, item: encodeRelation(relation) })
  }
  items.push(...library.foreign.filter(({ item }) => !isForeignTombstone(item)))
  return items.sort(byId).map(({ item }) => item)
}

function sortedTombstones({
  articles,
  annotations,
  relations,
  foreign,
}: Library): readonly UnknownMembers[] {
  return [
    ...articles.filter(isDeleted).map((record) => encodeTombstone('article', record)),
    ...annotations.filter(isDeleted).map((record) => {
      return encodeTombstone('annotation', record, record.articleId)
    }),
    ...relations.filter(isDeleted).map((record) => encodeTombstone('relation', record)),
    ...foreign.map(({ item }) => item).filter(isForeignTombstone),
  ].sort((a, b) => compareText(String(a['id']), String(b['id'])))
}

/** A name made of which records in which versions it holds: no randomness, and no clock. */
function collectionId({ articles, annotations, relations, foreign }: Library): string {
  const lines = [
    ...[...articles, ...annotations, ...relations].map(({ id, version }) => {
      return `${id} ${JSON.stringify(encodeVersion(version))}`
    }),
    ...foreign.map(({ id, item }) => `${id} ${JSON.stringify(item)}`),
  ].sort(compareText)
  return namedInformation(utf8ToBytes(lines.join('\n')))
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

/** Nothing is indented: at one item a line, spaces before each would only add to the size. */
function block(open: string, close: string, lines: readonly string[]): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`
}
