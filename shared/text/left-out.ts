import type { Span } from '../model/span.ts'

/** A part of a stretch of text that is left out as a whole or not at all. */
export interface Piece extends Span {
  readonly isLeftOut: boolean
}

/**
 * Spans in order, without empty ones, joined where they touch or overlap: each set of characters has
 * one form, so that two people who leave out the same have the same. UTF-16 code units.
 */
export function tidySpans(spans: readonly Span[]): readonly Span[] {
  const tidy: Span[] = []
  for (const span of spans.filter(isFilled).toSorted((a, b) => a.start - b.start)) {
    const last = tidy.at(-1)
    if (last !== undefined && span.start <= last.end) {
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else {
      tidy.push({ start: span.start, end: span.end })
    }
  }
  return tidy
}

/** What is left out once a span is left out as well. Tidy. */
export function withLeftOut(leftOut: readonly Span[], span: Span): readonly Span[] {
  return tidySpans([...leftOut, span])
}

/** What is left out once a span is taken in again. Tidy. */
export function withTakenIn(leftOut: readonly Span[], { start, end }: Span): readonly Span[] {
  return tidySpans(
    leftOut.flatMap((span) => [
      { start: span.start, end: Math.min(span.end, start) },
      { start: Math.max(span.start, end), end: span.end },
    ]),
  )
}

/** The tidy span that holds all of a stretch of text; null when some of it is not left out. */
export function leftOutAround(leftOut: readonly Span[], { start, end }: Span): Span | null {
  return leftOut.find((span) => span.start <= start && span.end >= end) ?? null
}

/**
 * Cuts a stretch of text where something left out begins or ends: pieces that follow each other
 * without a gap and cover it. `leftOut` is tidy. An empty stretch is one empty piece.
 */
export function piecesOf({ start, end }: Span, leftOut: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const span of leftOut) {
    const from = Math.max(span.start, start)
    const to = Math.min(span.end, end)
    if (to <= from) continue
    if (from > at) pieces.push({ start: at, end: from, isLeftOut: false })
    pieces.push({ start: from, end: to, isLeftOut: true })
    at = to
  }
  if (at < end || pieces.length === 0) pieces.push({ start: at, end, isLeftOut: false })
  return pieces
}

function isFilled({ start, end }: Span): boolean {
  return end > start
}
