import type { Annotation, Quote } from '../model/annotation.ts'
import type { ArticleId, ArticleText } from '../model/article.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { UnknownMembers } from '../model/record.ts'
import { describeSpan } from '../selectors/describe-span.ts'
import { codePointMap } from '../text/code-points.ts'
import type { CodePointMap } from '../text/code-points.ts'
import { decodeBodies, encodeBodies } from './bodies.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeCreator, decodeHead, decodeUnknown } from './decode-record.ts'
import { encodeCreator, encodeVersion } from './encode-record.ts'
import { isObject, listOf, withMembers } from './members.ts'
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
  'concurrent',
])

/**
 * Reads an item written by `encodeAnnotation`. Offsets become UTF-16 code units; where the text is
 * not known they stay code points, and nothing can be said about the quotation. One that is left out,
 * as in a confidential file, is made from the text.
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
  const counted = texts(source)
  const span = placeSpan(position, quote?.exact, counted)
  if (!span.ok) return span
  const { fields, extra } = decodeBodies(listOf(item['body']))

  const unknown = decodeUnknown({
    item,
    known: itemMembers,
    creator: made.value.unknown,
    bodies: extra,
    target: target.value.unknown,
    ...(quote && { quotation: quote.exact }),
  })
  if (!unknown.ok) return unknown

  return success({
    id: head.value.id,
    articleId: source,
    start: span.value.start,
    end: span.value.end,
    quote: quote ?? (counted === undefined ? noQuote : describeSpan(counted.text, span.value)),
    tag: fields.tag,
    labels: fields.labels,
    speaker: fields.speaker,
    note: fields.note,
    creator: made.value.creator,
    created: head.value.created,
    modified: head.value.modified,
    version: head.value.version,
    deleted: false,
    ...(unknown.value && { unknown: unknown.value }),
  })
}

const noQuote: Quote = { exact: '', prefix: '', suffix: '' }

/** The span in UTF-16 code units, when it lies in the text and holds the words quoted from it. */
function placeSpan(
  position: Span,
  exact: string | undefined,
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
  if (exact !== undefined && text.slice(span.start, span.end) !== exact) {
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
      // Words that are not known cannot be quoted: a passage has at least one.
      quote:
        quote.exact === '' && start < end
          ? null
          : { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
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
