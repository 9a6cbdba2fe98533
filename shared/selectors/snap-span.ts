import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import { segmenter } from '../text/segments.ts'

export interface SnapOptions {
  readonly text: string
  /** The article's blocks, in order: words never reach over their ends. */
  readonly blocks: readonly Block[]
  readonly span: Span
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
  readonly to: 'word' | 'grapheme'
}

/**
 * The span that a person's selection means: white space at both ends left out, grown to whole words
 * or whole graphemes, never cutting a surrogate pair. Null when only white space was selected.
 * Offsets in UTF-16 code units. Law: snapping a snapped span changes nothing.
 */
export function snapSpan({ text, blocks, span, language, to }: SnapOptions): Span | null {
  const trimmed = trim(text, span)
  if (trimmed === null) return null
  const grapheme = segmenter('grapheme', language)
  const word = to === 'word' ? segmenter('word', language) : null
  const first = windowAround(blocks, text, trimmed.start)
  const last = windowAround(blocks, text, trimmed.end - 1)
  // Words first: a word's edge is a grapheme's edge, a grapheme's edge need not be a word's.
  const start = edge(text, first, { at: trimmed.start, word, grapheme }).start
  const end = edge(text, last, { at: trimmed.end - 1, word, grapheme }).end
  return { start, end }
}

interface Segmenters {
  /** The offset of a code unit of the text. */
  readonly at: number
  readonly word: Intl.Segmenter | null
  readonly grapheme: Intl.Segmenter
}

/** The word, or between words the grapheme, that the code unit belongs to. */
function edge(text: string, window: Span, { at, word, grapheme }: Segmenters): Span {
  const slice = text.slice(window.start, window.end)
  const segment = word?.segment(slice).containing(at - window.start)
  const found =
    segment?.isWordLike === true ? segment : grapheme.segment(slice).containing(at - window.start)
  if (found === undefined) return { start: at, end: at + 1 }
  const start = window.start + found.index
  return { start, end: start + found.segment.length }
}

function trim(text: string, { start, end }: Span): Span | null {
  const selected = text.slice(start, end)
  const from = selected.length - selected.trimStart().length
  const to = selected.trimEnd().length
  return from >= to ? null : { start: start + from, end: start + to }
}

/** Segmenting costs by length, so of a very long block only the text around the place is taken. */
const reach = 2_000

function windowAround(blocks: readonly Block[], text: string, at: number): Span {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const block = blocks[low] ?? { start: 0, end: text.length }
  const start = at - block.start > reach ? afterSpace(text, at - reach, at) : block.start
  const end = block.end - at > reach ? at + reach : block.end
  return { start, end: Math.max(end, at + 1) }
}

/** A place after white space, where no word or grapheme is cut; else the place itself. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= to ? from : space + 1
}
