import { articleIdOf } from '../model/article-id.ts'
import type { Article, ArticleText } from '../model/article.ts'
import { blockKinds } from '../model/block.ts'
import type { Block, BlockKind } from '../model/block.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { UnknownMembers } from '../model/record.ts'
import { codePointMap } from '../text/code-points.ts'
import type { CodePointMap } from '../text/code-points.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeHead } from './decode-record.ts'
import { encodeVersion } from './encode-record.ts'
import { isArray, isObject, isShallow, membersBeyond, withMembers } from './members.ts'
import { isOffset } from './selectors.ts'

/** Details that are plain text, in the order in which they are written; left out when empty. */
const textDetails = [
  'title',
  'byline',
  'publisher',
  'url',
  'published',
  'captured',
  'language',
  'mediaType',
  'fileName',
  'sourceHash',
] as const

const articleMembers: ReadonlySet<string> = new Set([
  'id',
  'type',
  ...textDetails,
  'supersedes',
  'leftOut',
  'created',
  'modified',
  'version',
  'concurrent',
  'text',
  'blocks',
])

/** An article of a file; its text may be missing from it. */
export interface DecodedArticle {
  readonly article: Article
  readonly text: ArticleText | undefined
}

/**
 * Reads what `encodeArticle` wrote; the text must be the one that the id was made of.
 * @param known the text of an article whose item has none, to count its code points by.
 */
export function decodeArticle(
  item: UnknownMembers,
  known?: ArticleText,
): Result<DecodedArticle, Damage> {
  const head = decodeHead(item)
  if (!head.ok) return head
  const details = decodeDetails(item)
  if (!details.ok) return details
  const { supersedes = null, text } = item
  if (supersedes !== null && typeof supersedes !== 'string') {
    return damaged('.supersedes', 'Which article it replaces is not an id.')
  }
  const unknown = membersBeyond(item, articleMembers)
  if (!isShallow(unknown)) return damaged('', 'It is nested too deep to be kept.')
  if (text !== undefined && (typeof text !== 'string' || !text.isWellFormed())) {
    return damaged('.text', 'Its text is not a text.')
  }
  if (text !== undefined && articleIdOf(text) !== head.value.id) {
    return damaged('.text', 'Its text is not the one that its id was made of: it was changed.')
  }
  const counted = text ?? known?.text
  const points = counted === undefined ? undefined : codePointMap(counted)
  const leftOut = decodeSpans(item['leftOut'] ?? [], points)
  if (leftOut === undefined) return damaged('.leftOut', 'A hidden part lies outside its text.')
  const blocks = decodeBlocks(item['blocks'] ?? [], points)
  if (blocks === undefined) return damaged('.blocks', 'A block lies outside its text.')

  const article = { ...head.value, ...details.value, supersedes, leftOut, deleted: false }
  return success({
    article: unknown === undefined ? article : { ...article, unknown },
    text: text === undefined ? undefined : { text, blocks },
  })
}

/** An article as a file has it: what is known about it, its text and blocks; code points. */
export function encodeArticle(article: Article, text: ArticleText | undefined): UnknownMembers {
  if (text === undefined) return encodeArticleState(article, text)
  const points = codePointMap(text.text)
  const blocks = text.blocks.map(({ kind, level, ...span }) => {
    return { kind, ...encodeSpan(span, points), ...(level !== undefined && { level }) }
  })
  const item = { ...encodeDetails(article, text), text: text.text, blocks }
  return withMembers(item, article.unknown, articleMembers)
}

/** The same without the text, which only counts the code points. */
export function encodeArticleState(
  article: Article,
  text: ArticleText | undefined,
): UnknownMembers {
  return withMembers(encodeDetails(article, text), article.unknown, articleMembers)
}

function encodeDetails(article: Article, text: ArticleText | undefined): UnknownMembers {
  const points = text && codePointMap(text.text)
  const { id, supersedes, leftOut, created, modified, version } = article
  return {
    id,
    type: 'Text',
    ...Object.fromEntries(
      textDetails.filter((name) => article[name] !== '').map((name) => [name, article[name]]),
    ),
    ...(supersedes !== null && { supersedes }),
    ...(leftOut.length > 0 && { leftOut: leftOut.map((span) => encodeSpan(span, points)) }),
    created,
    modified,
    version: encodeVersion(version),
  }
}

type TextDetails = Record<(typeof textDetails)[number], string>

function decodeDetails(item: UnknownMembers): Result<TextDetails, Damage> {
  const details: TextDetails = {
    title: '',
    byline: '',
    publisher: '',
    url: '',
    published: '',
    captured: '',
    language: '',
    mediaType: '',
    fileName: '',
    sourceHash: '',
  }
  for (const name of textDetails) {
    const value = item[name] ?? ''
    if (typeof value !== 'string') return damaged(`.${name}`, 'This detail is not a text.')
    details[name] = value
  }
  return success(details)
}

function decodeSpans(
  value: unknown,
  points: CodePointMap | undefined,
): readonly Span[] | undefined {
  if (!isArray(value)) return undefined
  const spans: Span[] = []
  for (const entry of value) {
    const span = decodeSpan(entry, points)
    if (span === undefined) return undefined
    spans.push(span)
  }
  return spans
}

function decodeBlocks(
  value: unknown,
  points: CodePointMap | undefined,
): readonly Block[] | undefined {
  if (!isArray(value)) return undefined
  const blocks: Block[] = []
  for (const entry of value) {
    const span = decodeSpan(entry, points)
    if (span === undefined || !isObject(entry)) return undefined
    const { level } = entry
    blocks.push({ kind: blockKind(entry['kind']), ...span, ...(isOffset(level) && { level }) })
  }
  return blocks
}

/** A kind that a newer minor version knows reads as a paragraph. */
function blockKind(value: unknown): BlockKind {
  return blockKinds.find((kind) => kind === value) ?? 'paragraph'
}

function decodeSpan(value: unknown, points: CodePointMap | undefined): Span | undefined {
  if (!isObject(value)) return undefined
  const { start, end } = value
  if (!isOffset(start) || !isOffset(end) || end < start) return undefined
  if (points === undefined) return { start, end }
  if (end > points.length) return undefined
  return { start: points.toUnit(start), end: points.toUnit(end) }
}

function encodeSpan({ start, end }: Span, points: CodePointMap | undefined): Span {
  if (points === undefined) return { start, end }
  return { start: points.toCodePoint(start), end: points.toCodePoint(end) }
}
