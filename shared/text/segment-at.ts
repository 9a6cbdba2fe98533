import type { Span } from '../model/span.ts'
import { segmenter } from './segments.ts'

export interface SegmentPlace {
  readonly text: string
  /** The offset of a code unit inside the text. */
  readonly at: number
  readonly granularity: 'grapheme' | 'word'
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
}

export interface Segment extends Span {
  /** For words: whether it is one, and not what stands between words. */
  readonly isWordLike: boolean
}

/**
 * The grapheme or word that a code unit belongs to (UAX #29). Offsets in UTF-16 code units. The
 * whole line is looked at, since no grapheme and no word reaches over a line's end, and no shorter
 * piece is sure to begin between two: a row of flags can be as long as it likes. A line of a million
 * characters takes some milliseconds, without any space or punctuation up to a tenth of a second.
 */
export function segmentAt({ text, at, granularity, language }: SegmentPlace): Segment {
  const breakBefore = text.lastIndexOf('\n', at - 1)
  const breakAfter = text.indexOf('\n', at)
  const lineStart = at === 0 ? 0 : breakBefore + 1
  const line = text.slice(lineStart, breakAfter === -1 ? text.length : breakAfter + 1)
  const found = segmenter(granularity, language)
    .segment(line)
    .containing(at - lineStart)
  if (found === undefined) return { start: at, end: at + 1, isWordLike: false }
  const start = lineStart + found.index
  return { start, end: start + found.segment.length, isWordLike: found.isWordLike === true }
}
