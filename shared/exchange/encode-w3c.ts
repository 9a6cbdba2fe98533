import type { Article } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import type { UnknownMembers } from '../model/record.ts'
import { countedTexts, encodeAnnotation } from './annotation-item.ts'
import type { CountedTexts } from './annotation-item.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'
import { namedInformation } from '../model/article-id.ts'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { isTime } from './decode-record.ts'
import { encodeRelation } from './relation-item.ts'
import { compareText, isObject, listOf } from './members.ts'
import { generator } from './vocabulary.ts'

/**
 * The annotations and relations of a library as a W3C `AnnotationCollection` alone: no texts, no
 * deletions, and none of our own terms, for other tools. What the W3C has no word for is said in its
 * words: the tag is the first tagging body, a relation's kind and confidence are tagging bodies, and
 * the target is the article's address, at the time when the text was captured, or its name where it
 * has none. Decisions are left out: other tools would take them for passages that cannot be found.
 * The same content gives the same bytes.
 * @throws RangeError when an offset lies outside its text or inside a surrogate pair.
 */
export function encodeW3c(library: Library): string {
  const articles = new Map(library.articles.map((article) => [article.id, article]))
  const texts = countedTexts([library.texts])
  const items = [
    ...library.annotations
      .filter(({ deleted }) => !deleted)
      .map((annotation) => annotationItem(annotation, articles.get(annotation.articleId), texts)),
    ...library.relations.filter(({ deleted }) => !deleted).map(relationItem),
  ].sort((a, b) => compareText(String(a['id']), String(b['id'])))
  const lines = items.map((item) => JSON.stringify(item))
  const id = namedInformation(utf8ToBytes(lines.join('\n')))
  const members = [
    ['@context', 'http://www.w3.org/ns/anno.jsonld'],
    ['id', id],
    ['type', 'AnnotationCollection'],
    ['generator', generator],
    ['total', items.length],
  ].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  const page = `"first":{"id":${JSON.stringify(`${id}#first`)},"type":"AnnotationPage","startIndex":0,"items":[`
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`
  return `{\n${members.join(',\n')},\n${page}${list}]}\n}\n`
}

function annotationItem(
  annotation: Annotation,
  article: Article | undefined,
  texts: CountedTexts,
): UnknownMembers {
  const item = encodeAnnotation({ ...annotation, unknown: lasting(annotation.unknown) }, texts)
  const target = isObject(item['target']) ? item['target'] : {}
  const address = webAddress(article)
  const captured = article?.captured
  const state = address !== null && isTime(captured) && { type: 'TimeState', sourceDate: captured }
  return withoutOwnTerms({
    ...item,
    ...(item['body'] !== undefined && { body: listOf(item['body']).map(plainBody) }),
    target: {
      source: address ?? annotation.articleId,
      selector: target['selector'],
      ...(state !== false && { state }),
    },
  })
}

function webAddress(article: Article | undefined): string | null {
  return article !== undefined && /^https?:\/\/\S+$/i.test(article.url) ? article.url : null
}

function relationItem(relation: Relation): UnknownMembers {
  const { kind, confidence, note, to } = relation
  const tagging = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value })
  return withoutOwnTerms({
    ...encodeRelation({ ...relation, unknown: lasting(relation.unknown) }),
    body: [
      to,
      tagging(kind),
      ...(confidence === null ? [] : [tagging(`${confidence} confidence`)]),
      ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
    ],
  })
}

/** Of what a record came with from elsewhere only what is a term of the W3C's. */
function lasting(unknown: UnknownMembers | undefined): UnknownMembers {
  const via = unknown?.['via']
  return typeof via === 'string' ? { via } : {}
}

const ownTerms: ReadonlySet<string> = new Set(['version', 'kind', 'confidence', 'concurrent'])

function withoutOwnTerms(item: UnknownMembers): UnknownMembers {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !ownTerms.has(name)))
}

function plainBody(body: unknown): unknown {
  if (!isObject(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'tag'))
}
