import type { ArticleText } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import {
  appeals,
  labels,
  networkNames,
  pointers,
  reporting,
  rights,
  sections,
  shareActs,
} from './boilerplate-phrases.ts'
import { tidySpans } from './left-out.ts'

/** An appeal is short; what goes on for longer tells something. */
const mostWords = 70
const mostWordsOfPointer = 30
const mostWordsOfLink = 22
/** What may be left out of a text: more than a third would be a mistake about what it is. */
const greatestShare = 1 / 3

/**
 * What sites put around and into their articles: appeals for money, newsletters and subscriptions,
 * invitations to comment or follow, cookie notices, share bars, pointers to other articles, labels
 * of advertisements, lines of rights, app promotion; as blocks or glued to a paragraph. Of a page, a
 * plain text or a paste alike. Tidy spans in UTF-16 code units, together never more than a third of
 * the text; where in doubt, nothing.
 */
export function boilerplateSpans({ text, blocks }: ArticleText): readonly Span[] {
  const parts = blocks.map((block) => partOf(text, block))
  const isOut = parts.map((part) => isBoilerplate(part))
  for (const index of shareBars(parts)) isOut[index] = true
  for (const index of listsOfOthers(parts, isOut)) isOut[index] = true
  keepHeadings(parts, isOut)
  const spans = parts.flatMap((part, index) =>
    isOut[index] === true ? [part.block] : gluedTo(part),
  )
  return withinShare(tidySpans(spans), text.length)
}

interface Part {
  readonly block: Block
  /** With straight apostrophes and plain spaces, as long as the block. */
  readonly words: string
  readonly count: number
}

function partOf(text: string, block: Block): Part {
  const words = text
    .slice(block.start, block.end)
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
  return { block, words, count: words.match(/[^\s|]+/g)?.length ?? 0 }
}

function isBoilerplate({ block, words, count }: Part): boolean {
  if (!isProse(block) || count === 0 || count > mostWords) return false
  const trimmed = words.replace(/^[\s*•·–—>»-]+/, '').trim()
  if (labels.test(trimmed) && (block.kind === 'paragraph' || count > 1)) return true
  if (count <= 40 && rights.test(trimmed) && !reporting.test(trimmed)) return true
  if (count <= mostWordsOfPointer && pointers.test(trimmed)) return !/[.!]["”']?$/.test(trimmed)
  return isAppeal(trimmed)
}

function isAppeal(words: string): boolean {
  return appeals.test(words) && !reporting.test(words) && !/["“”„«]/.test(words)
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'heading' || kind === 'quotation'
}

/** Runs of names of networks with something like “Email” or “Share” among or before them. */
function shareBars(parts: readonly Part[]): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < parts.length; at += 1) {
    let end = at
    while (end < parts.length && networkNames.test(parts[end]?.words.trim() ?? '')) end += 1
    if (end === at) continue
    const run = parts.slice(at, end)
    const names = run.reduce((sum, { count }) => sum + count, 0)
    const hasAct = [parts[at - 1], ...run].some(
      (part) => part !== undefined && part.count <= 12 && shareActs.test(part.words),
    )
    if (names > 1 && hasAct) for (let index = at; index < end; index += 1) found.push(index)
    at = end
  }
  return found
}

/** “You may also like” and the titles under it. */
function listsOfOthers(parts: readonly Part[], isOut: readonly boolean[]): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined || part.count > 10 || !isProse(part.block)) continue
    if (part.block.kind === 'list-item' || !sections.test(part.words.trim())) continue
    let end = at + 1
    while (end < parts.length && (isOut[end] === true || isTitle(parts[end]))) end += 1
    const isLast = end === parts.length
    // Within the text only a list shows where the titles end.
    if (!isLast) end = endOfList(parts, at + 1, end)
    if (!isLast && end === at + 1) continue
    for (let index = at; index < end; index += 1) found.push(index)
    at = end - 1
  }
  return found
}

/** A title of another article, or a name of its section: short, and no sentence. */
function isTitle(part: Part | undefined): boolean {
  if (part === undefined || part.count > mostWordsOfLink) return false
  if (
    part.block.kind !== 'list-item' &&
    part.block.kind !== 'paragraph' &&
    part.block.kind !== 'heading'
  )
    return false
  return !/[.;:,]["”')]*$/.test(part.words.trim()) || /…|\.\.\.$/.test(part.words.trim())
}

function endOfList(parts: readonly Part[], from: number, to: number): number {
  let end = from
  while (end < to && parts[end]?.block.kind === 'list-item') end += 1
  return end
}

/** A heading goes only where nothing is left that it could be the heading of. */
function keepHeadings(parts: readonly Part[], isOut: boolean[]): void {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]
    if (part?.block.kind !== 'heading') continue
    const next = parts[index + 1]
    const isAlone = next === undefined || isOut[index + 1] === true || next.block.kind === 'heading'
    if (isOut[index] === true) isOut[index] = isAlone
    else if (isOut[index + 1] === true && part.count <= 8 && sections.test(part.words.trim())) {
      isOut[index] = true
    }
  }
}

/** Where a sentence, or words glued to one, can begin. */
const starts = /[.!?…]["”')\]]*\s*(?=[\p{Lu}@©])|(?<=\p{Ll})(?=\p{Lu})/gu
const mostWordsOfTail = 60

/** An appeal glued to the end of a paragraph. */
function gluedTo({ block, words }: Part): readonly Span[] {
  if (block.kind === 'heading' || !isProse(block)) return []
  for (const match of words.matchAll(starts)) {
    const start = match.index + match[0].length
    if (words.length - start > mostWordsOfTail * 10) continue
    // Glued to each other as well, the words need gaps to be told apart.
    const tail = words.slice(start).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    if ((tail.match(/\S+/g)?.length ?? 0) > mostWordsOfTail || !isAppeal(tail)) continue
    return [{ start: block.start + start, end: block.end }]
  }
  return []
}

/** What stands last is most surely no part of the article, so it is left out first. */
function withinShare(spans: readonly Span[], length: number): readonly Span[] {
  let room = Math.floor(length * greatestShare)
  return spans
    .toReversed()
    .filter(({ start, end }) => {
      if (end - start > room) return false
      room -= end - start
      return true
    })
    .toReversed()
}
