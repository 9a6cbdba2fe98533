import type { Span } from '../model/span.ts'
import { piecesOfText } from '../text/pieces.ts'
import type { Granularity } from '../text/pieces.ts'
import { windowAround } from '../text/window-around.ts'

/** What can be moved through: the parts of a text that are seen, in order, none of them empty. */
export interface Passages {
  readonly text: string
  readonly spans: readonly Span[]
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
}

/**
 * The pieces of a text from an offset on, in order: first those around it, so that some may lie
 * before it. Only as much of the text is looked at as is asked for.
 */
export function* piecesFrom(
  passages: Passages,
  at: number,
  granularity: Granularity,
): Generator<Span, undefined> {
  const { text, spans, language } = passages
  for (let index = Math.max(passageAt(spans, at), 0); index < spans.length; index++) {
    const passage = spans[index]
    if (passage === undefined) return
    for (let next = Math.max(passage.start, at); next < passage.end;) {
      const window = windowAround(text, passage, { at: next, granularity, language })
      yield* piecesIn(passages, window, granularity)
      next = window.end
    }
  }
}

/** The pieces of a text back from an offset, the last first: first those around it. */
export function* piecesBack(
  passages: Passages,
  at: number,
  granularity: Granularity,
): Generator<Span, undefined> {
  const { text, spans, language } = passages
  for (let index = passageAt(spans, at); index >= 0; index--) {
    const passage = spans[index]
    if (passage === undefined) return
    for (let next = Math.min(passage.end - 1, at); next >= passage.start;) {
      const window = windowAround(text, passage, { at: next, granularity, language })
      yield* piecesIn(passages, window, granularity).toReversed()
      next = window.start - 1
    }
  }
}

function piecesIn(
  { text, language }: Passages,
  { start, end }: Span,
  granularity: Granularity,
): readonly Span[] {
  return piecesOfText(text.slice(start, end), { granularity, language }).map((piece) => ({
    start: start + piece.start,
    end: start + piece.end,
  }))
}

/** The last passage that begins at or before an offset; -1 where there is none. */
function passageAt(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
