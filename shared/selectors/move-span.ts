import type { Span } from '../model/span.ts'
import type { Granularity } from '../text/pieces.ts'
import { piecesBack, piecesFrom } from './stops.ts'
import type { Passages } from './stops.ts'

/** Selected words and which of their ends the keys move. Offsets in UTF-16 code units. */
export interface Cursor extends Span {
  readonly focus: 'start' | 'end'
}

/** Towards the end of the text, or towards its beginning. */
export type Way = 'on' | 'back'

/**
 * The sentence after or before a span; around an offset, given as an empty span, the sentence that
 * it lies in. Null where the text has none that way.
 */
export function nextSentence(passages: Passages, { start, end }: Span, way: Way): Span | null {
  if (start === end) return sentenceAround(passages, start)
  return way === 'on'
    ? first(piecesFrom(passages, end, 'sentence'), (piece) => piece.start >= end)
    : first(piecesBack(passages, start, 'sentence'), (piece) => piece.end <= start)
}

/** The sentence at an offset or, between two, the one after it, at the text's end the last. */
function sentenceAround(passages: Passages, at: number): Span | null {
  return (
    first(piecesFrom(passages, at, 'sentence'), (piece) => piece.end > at) ??
    first(piecesBack(passages, at, 'sentence'), () => true)
  )
}

export interface Extension {
  readonly by: Granularity
  readonly way: Way
}

/**
 * The span once its focus has moved by a sentence, a word or run of signs, or a character. Where it
 * would meet the other end, the piece there stays selected and the other end moves from now on. Null
 * where there is no further to go.
 */
export function extended(
  passages: Passages,
  cursor: Cursor,
  { by, way }: Extension,
): Cursor | null {
  const { start, end, focus } = cursor
  const moved = movedEdge(passages, { edge: focus, at: cursor[focus], by, way })
  if (moved === null && focus === outer(way)) return null
  if (moved !== null && (focus === 'end' ? moved > start : moved < end))
    return { ...cursor, [focus]: moved }
  const other = outer(way)
  const turned = movedEdge(passages, { edge: other, at: cursor[other], by, way })
  return turned === null ? null : { start, end, [other]: turned, focus: other }
}

function outer(way: Way): 'start' | 'end' {
  return way === 'on' ? 'end' : 'start'
}

export interface BoundaryMove {
  readonly edge: 'start' | 'end'
  readonly by: 'word' | 'character'
  /** Whether the span grows or shrinks. */
  readonly to: 'outside' | 'inside'
}

/**
 * The span once one of its boundaries has moved by a word or run of signs, or a character, to where
 * one begins or ends. Null where the text ends, or nothing would be left of the span.
 */
export function movedBoundary(
  passages: Passages,
  { start, end }: Span,
  { edge, by, to }: BoundaryMove,
): Span | null {
  const way = (edge === 'start') === (to === 'outside') ? 'back' : 'on'
  const at = edge === 'start' ? start : end
  const moved = movedEdge(passages, { edge, at, by, way })
  if (moved === null) return null
  const span = { start, end, [edge]: moved }
  return span.start < span.end ? span : null
}

interface EdgeMove extends Extension {
  readonly edge: 'start' | 'end'
  readonly at: number
}

/** A start goes from the beginning of a piece to that of another, an end from end to end. */
function movedEdge(passages: Passages, { edge, at, by, way }: EdgeMove): number | null {
  const found =
    way === 'on'
      ? first(piecesFrom(passages, at, by), (piece) => piece[edge] > at)
      : first(piecesBack(passages, at, by), (piece) => piece[edge] < at)
  return found?.[edge] ?? null
}

function first(pieces: Iterable<Span>, isMeant: (piece: Span) => boolean): Span | null {
  for (const piece of pieces) if (isMeant(piece)) return piece
  return null
}
