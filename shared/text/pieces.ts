import type { Span } from '../model/span.ts'
import { endsSentence } from './ends-sentence.ts'
import { segmenter } from './segments.ts'

/** How a text is cut for moving through it. */
export type Granularity = 'sentence' | 'word' | 'character'

export interface Cut {
  readonly granularity: Granularity
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
}

/**
 * A text as pieces that follow each other, without the white space between them: its sentences, its
 * words and runs of signs between them, or its graphemes. No piece cuts a grapheme. Offsets in
 * UTF-16 code units. White space alone is no piece.
 */
export function piecesOfText(text: string, { granularity, language }: Cut): readonly Span[] {
  const unit = granularity === 'character' ? 'grapheme' : granularity
  const pieces: Span[] = []
  const edges = graphemeEdges(text)
  let start = 0
  let before: Intl.SegmentData | null = null
  const close = (end: number) => {
    const piece = trimmed(text, { start, end }, edges)
    if (piece !== null) pieces.push(piece)
    start = end
  }
  for (const segment of segmenter(unit, language).segment(text)) {
    // Unicode counts opening brackets right after a full stop to the sentence that ends.
    const opening =
      granularity === 'sentence' ? (openings.exec(before?.segment.slice(-8) ?? '')?.[0] ?? '') : ''
    const index = segment.index - opening.length
    if (before !== null && index > start && edges.has(index)) {
      const ends =
        granularity === 'sentence'
          ? endsSentence(text.slice(start, index), `${opening}${segment.segment}`, language)
          : granularity === 'character' || kindOf(before) !== 'signs' || kindOf(segment) !== 'signs'
      if (ends) close(index)
    }
    before = segment
  }
  close(text.length)
  return pieces
}

const openings = /[\p{Ps}\p{Pi}]+$/u

function kindOf({ isWordLike, segment }: Intl.SegmentData): 'word' | 'space' | 'signs' {
  if (isWordLike === true) return 'word'
  return segment.trim() === '' ? 'space' : 'signs'
}

/** Where graphemes begin and end; those of most texts are of one unit each. */
function graphemeEdges(text: string): { readonly has: (at: number) => boolean } {
  if (/^[\p{ASCII}]*$/u.test(text) && !text.includes('\r')) return everywhere
  const edges = new Set([text.length])
  for (const { index } of segmenter('grapheme', '').segment(text)) edges.add(index)
  return edges
}

const everywhere = { has: () => true }

function trimmed(
  text: string,
  { start, end }: Span,
  edges: { readonly has: (at: number) => boolean },
): Span | null {
  const words = text.slice(start, end)
  let from = start + words.length - words.trimStart().length
  let to = start + words.trimEnd().length
  if (from >= to) return null
  // White space that a mark stands on belongs to it.
  while (!edges.has(from)) from -= 1
  while (!edges.has(to)) to += 1
  return { start: from, end: to }
}
