import type { Annotation } from '../model/annotation.ts'
import type { ArticleId, ArticleText } from '../model/article.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { UnknownMembers } from '../model/record.ts'
import { codePointMap } from '../text/code-points.ts'
import type { CodePointMap } from '../text/code-points.ts'
import { decodeBodies, encodeBodies } from './bodies.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeCreator, decodeHead } from './decode-record.ts'
import { encodeCreator, encodeVersion } from './encode-record.ts'
import { isObject, isShallow, listOf, membersBeyond, withMembers } from './members.ts'
import { decodeTarget, encodeTarget } from './selectors.ts'

/** A text and its count of code points, made once for all annotations of it. */
export interface CountedText {
  readonly text: string
  readonly points: CodePointMap
}

/** The text of an article by its id, when it is known. */
export type CountedTexts = (articleId: string) => CountedText | undefined

/** Looks a text up in each of the maps, and counts it when it is first asked for. */
export function countedTexts(maps: readonly ReadonlyMap<ArticleId, ArticleText>[]): CountedTexts {
  const counted = new Map<ArticleId, CountedText>()
  return (articleId) => {
    const before = counted.get(articleId)
    if (before !== undefined) return before
    const text = maps.find((map) => map.has(articleId))?.get(articleId)?.text
    if (text === undefined) return undefined
    const fresh = { text, points: codePointMap(text) }
    counted.set(articleId, fresh)
    return fresh
  }
}

export const annotationMotivations: ReadonlySet<unknown> = new Set([
  'tagging',
  'identifying',
  'commenting',
  'highlighting',
])

const itemMembers: ReadonlySet<string> = new Set([
  'id',
  'type',
  'motivation',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'version',
])

/**
 * Reads an item written by `encodeAnnotation`. Offsets become UTF-16 code units; where the text is
 * not known they stay code points, and nothing can be said about the quotation.
 */
export function decodeAnnotation(
  item: UnknownMembers,
  texts: CountedTexts,
): Result<Annotation, Damage> {
  const head = decodeHead(item)
  if (!head.ok) return head
  const made = decodeCreator(item['creator'])
  if (!made.ok) return made
  const target = decodeTarget(item['target'])
  if (!target.ok) return target
  const { source, quote, position } = target.value
  const span = placeSpan(position, quote.exact, texts(source))
  if (!span.ok) return span
  const { fields, extra } = decodeBodies(listOf(item['body']))

  const more: [string, unknown][] = Object.entries(membersBeyond(item, itemMembers) ?? {})
  if (made.value.unknown !== undefined) more.push(['creator', made.value.unknown])
  if (extra.length > 0) more.push(['body', extra])
  if (target.value.unknown !== undefined) more.push(['target', target.value.unknown])
  const unknown = more.length === 0 ? undefined : Object.fromEntries(more)
  if (!isShallow(unknown)) return damaged('', 'It is nested too deep to be kept.', quote.exact)

  return success({
    id: head.value.id,
    articleId: source,
    start: span.value.start,
    end: span.value.end,
    quote,
    tag: fields.tag,
    labels: fields.labels,
    speaker: fields.speaker,
    note: fields.note,
    creator: made.value.creator,
    created: head.value.created,
    modified: head.value.modified,
    version: head.value.version,
    deleted: false,
    ...(unknown && { unknown }),
  })
}

/** The span in UTF-16 code units, when it lies in the text and holds the words quoted from it. */
function placeSpan(
  position: Span,
  exact: string,
  counted: CountedText | undefined,
): Result<Span, Damage> {
  const { start, end } = position
  if (end < start) {
    return damaged('.target.selector', 'Its passage ends before it starts.', exact)
  }
  if (counted === undefined) return success(position)
  const { text, points } = counted
  if (end > points.length) {
    return damaged('.target.selector', 'Its passage lies beyond the end of its article.', exact)
  }
  const span = { start: points.toUnit(start), end: points.toUnit(end) }
  if (text.slice(span.start, span.end) !== exact) {
    const reason = 'The words it quotes do not stand in its article where it says they do.'
    return damaged('.target.selector', reason, exact)
  }
  return success(span)
}

/**
 * The W3C annotation of an annotation, its offsets in Unicode code points.
 * @throws RangeError when the span lies outside the text or cuts a surrogate pair.
 */
export function encodeAnnotation(annotation: Annotation, texts: CountedTexts): UnknownMembers {
  const { id, articleId, quote, start, end, created, modified, version, unknown } = annotation
  const points = texts(articleId)?.points
  const position = points
    ? { start: points.toCodePoint(start), end: points.toCodePoint(end) }
    : { start, end }
  const body = encodeBodies(annotation, listOf(unknown?.['body']))
  const moreOfTarget = unknown?.['target']
  const item = {
    id,
    type: 'Annotation',
    motivation: motivationOf(body),
    creator: encodeCreator(annotation.creator, unknown),
    created,
    modified,
    ...(body.length > 0 && { body }),
    target: encodeTarget({
      source: articleId,
      quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      position,
      unknown: isObject(moreOfTarget) ? moreOfTarget : undefined,
    }),
    version: encodeVersion(version),
  }
  return withMembers(item, unknown, itemMembers)
}

/** Why it was made: the purpose of its first body; without bodies it is a highlight. */
function motivationOf(bodies: readonly unknown[]): string {
  const [first] = bodies
  const purpose = isObject(first) ? first['purpose'] : undefined
  return typeof purpose === 'string' && annotationMotivations.has(purpose)
    ? purpose
    : 'highlighting'
}
