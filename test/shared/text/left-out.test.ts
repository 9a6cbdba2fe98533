import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/model/span.ts'
import {
  leftOutAround,
  piecesOf,
  tidySpans,
  withLeftOut,
  withTakenIn,
} from '../../../shared/text/left-out.ts'

const length = 30
const spans = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const lists = fc.array(spans, { maxLength: 6 })

/** The characters that spans hold. */
function characters(held: readonly Span[]): readonly number[] {
  return Array.from({ length }, (_, at) => at).filter((at) =>
    held.some(({ start, end }) => at >= start && at < end),
  )
}

describe('what is left out', () => {
  it('has one form for each set of characters', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const tidy = tidySpans(list)
        expect(characters(tidy)).toEqual(characters(list))
        for (const [index, { start, end }] of tidy.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThan(tidy[index - 1]?.end ?? -1)
        }
      }),
    )
  })

  it('gains what is left out and loses what is taken in, and nothing else', () => {
    fc.assert(
      fc.property(lists, spans, (list, span) => {
        const before = characters(list)
        const inside = characters([span])
        expect(characters(withLeftOut(list, span))).toEqual(
          Array.from({ length }, (_, at) => at).filter(
            (at) => before.includes(at) || inside.includes(at),
          ),
        )
        expect(characters(withTakenIn(list, span))).toEqual(
          before.filter((at) => !inside.includes(at)),
        )
      }),
    )
  })

  it('cuts a stretch into pieces that cover it', () => {
    fc.assert(
      fc.property(lists, spans, (list, span) => {
        const tidy = tidySpans(list)
        const pieces = piecesOf(span, tidy)
        expect(pieces[0]?.start).toBe(span.start)
        expect(pieces.at(-1)?.end).toBe(span.end)
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
        }
        const out = pieces.filter(({ isLeftOut }) => isLeftOut)
        expect(characters(out)).toEqual(
          characters([span]).filter((at) => characters(tidy).includes(at)),
        )
      }),
    )
  })

  it('knows the span around a stretch that is left out as a whole', () => {
    const leftOut = [{ start: 3, end: 9 }]
    expect(leftOutAround(leftOut, { start: 3, end: 9 })).toEqual({ start: 3, end: 9 })
    expect(leftOutAround(leftOut, { start: 4, end: 5 })).toEqual({ start: 3, end: 9 })
    expect(leftOutAround(leftOut, { start: 2, end: 5 })).toBeNull()
  })
})
