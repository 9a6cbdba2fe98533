import type { Span } from '../model/span.ts'
import type { TextMatch } from './text-match.ts'

/** What an alignment leaves of the new text, put together with some context. */
export interface RestOfText {
  readonly text: string
  /** Where a span of the rest stands in the text; null where too little of it is new. */
  readonly original: (span: Span) => Span | null
}

interface Piece {
  /** Where it begins in the rest and in the text. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** Without the context. */
  readonly fresh: Span
}

/** Shorter insertions are no passages. */
const shortest = 4
const context = 32
const apart = '\n\u0000\n'

export function restOfText(text: string, matches: readonly TextMatch[]): RestOfText {
  const pieces: Piece[] = []
  const parts: string[] = []
  let at = 0
  let free = 0
  for (const { to, length } of [...matches, { to: text.length, length: 0 }]) {
    if (to - free >= shortest) {
      const start = Math.max(0, free - context)
      const end = Math.min(text.length, to + context)
      pieces.push({ at, start, end, fresh: { start: free, end: to } })
      parts.push(text.slice(start, end), apart)
      at += end - start + apart.length
    }
    free = to + length
  }
  return {
    text: parts.join(''),
    original(span) {
      const piece = pieces[pieceAt(pieces, span.start)]
      if (piece === undefined) return null
      const start = span.start - piece.at + piece.start
      const end = span.end - piece.at + piece.start
      const common = Math.min(end, piece.fresh.end) - Math.max(start, piece.fresh.start)
      return end <= piece.end && 3 * common >= end - start ? { start, end } : null
    },
  }
}

/** The last piece that begins at an offset of the rest or before it. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
