import type { Span } from '../model/span.ts'
import { segmenter } from '../text/segments.ts'

const piece = 512

/** Grows spans of one text until they cut no surrogate pair and no grapheme. */
export type WholeGraphemes = (span: Span) => Span

/**
 * Offsets in UTF-16 code units. Only a stretch between two sure boundaries is segmented, and the
 * last one is remembered, so that a long row of flags is segmented once for many spans.
 */
export function wholeGraphemes(text: string): WholeGraphemes {
  let from = 0
  let to = -1
  let edges: readonly number[] = []

  function edgeAt(at: number, outwards: -1 | 1): number {
    if (at <= 0 || at >= text.length || isSureEdge(text, at)) return at
    if (at < from || at > to) {
      from = at
      while (from > 0 && !isSureEdge(text, from)) from--
      to = at
      while (to < text.length && !isSureEdge(text, to)) to++
      edges = edgesWithin(text, from, to)
    }
    let low = 0
    let high = edges.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle] ?? at) < at) low = middle + 1
      else high = middle
    }
    const after = edges[low] ?? at
    return after === at || outwards === 1 ? after : (edges[low - 1] ?? at)
  }

  return ({ start, end }) => ({ start: edgeAt(start, -1), end: edgeAt(end, 1) })
}

/**
 * Every boundary of a stretch that begins and ends at one. Segmented a piece at a time, each begun at
 * a boundary: iterating over a long string takes Chromium time in proportion to its square.
 */
function edgesWithin(text: string, from: number, to: number): readonly number[] {
  const edges = [from]
  let start = from
  let size = piece
  while (start < to) {
    const end = Math.min(to, start + size)
    const found = Array.from(
      segmenter('grapheme', '').segment(text.slice(start, end)),
      ({ index }) => start + index,
    )
    // The last one may go on in the next piece.
    const last = end === to ? to : (found.at(-1) ?? start)
    size = last === start ? size * 2 : piece
    for (const edge of found) if (edge > start && edge < last) edges.push(edge)
    if (last > start) edges.push(last)
    start = last
  }
  return edges
}

function isSureEdge(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return isAlone(before) && isAlone(text.charCodeAt(at)) && before !== 13
}

/** Scripts in which every code unit begins a grapheme (UAX #29), `\r\n` aside. */
function isAlone(code: number): boolean {
  return code < 0x300 || (code >= 0x370 && code < 0x483) || (code >= 0x4e00 && code < 0xa000)
}
