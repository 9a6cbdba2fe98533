import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carrySpans } from '../../../shared/placement/carry-spans.ts'
import { placeQuotes } from '../../../shared/placement/place-quotes.ts'
import { canonicalStory, selected, tellingStory, unrelatedText } from './arbitrary-text.ts'
import { spansOf } from './placed-spans.ts'

const inserted = 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. '
const runs = { numRuns: 300 }

function graphemes(text: string): readonly string[] {
  const parts = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return Array.from(parts, ({ segment }) => segment)
}

/** A story with a sentence put in behind one of its spaces, and the spans that it leaves whole. */
function withInsertion(story: fc.Arbitrary<string>) {
  return fc.tuple(selected(story), fc.nat()).map(([{ text, wanted, spans }, number]) => {
    const places = [0, ...Array.from(text.matchAll(/\s(?=\S)/g), ({ index }) => index + 1)]
    const at = places[number % places.length] ?? 0
    const isWhole = spans.map(({ start, end }) => end <= at || start >= at)
    const kept = spans.filter((_, index) => isWhole[index])
    return {
      at,
      text,
      now: text.slice(0, at) + inserted + text.slice(at),
      spans: kept,
      wanted: wanted.filter((_, index) => isWhole[index]),
      expected: kept.map(({ start, end }) => {
        const by = start >= at ? inserted.length : 0
        return { verdict: by === 0 ? 'exact' : 'moved', span: { start: start + by, end: end + by } }
      }),
    }
  })
}
describe('carrySpans', () => {
  it('finds everything exact in the same text', () => {
    fc.assert(
      fc.property(selected(canonicalStory), ({ text, spans }) => {
        expect(carrySpans(text, text, spans)).toEqual(
          spans.map((span) => ({ verdict: 'exact', span, score: 1 })),
        )
      }),
      runs,
    )
  })

  it.each([
    ['nothing', fc.constant('')],
    ['an unrelated text', unrelatedText],
  ])('loses everything where %s is left', (_, other) => {
    fc.assert(
      fc.property(selected(canonicalStory), other, ({ text, spans }, now) => {
        expect(carrySpans(text, now, spans)).toEqual(spans.map(() => ({ verdict: 'lost' })))
      }),
      runs,
    )
  })

  it('carries everything that an inserted sentence leaves whole', () => {
    fc.assert(
      fc.property(withInsertion(canonicalStory), ({ text, now, spans, expected }) => {
        expect(carrySpans(text, now, spans)).toMatchObject(expected)
      }),
      runs,
    )
  })

  it('cuts no grapheme and adds no white space at an edge, whatever became of the text', () => {
    fc.assert(
      fc.property(
        selected(canonicalStory),
        canonicalStory,
        fc.array(fc.tuple(fc.nat(400), fc.nat(60), fc.nat(60)), { maxLength: 4 }),
        ({ text, spans }, other, edits) => {
          let now = text
          for (const [at, out, put] of edits) {
            now = now.slice(0, at) + other.slice(at, at + put) + now.slice(at + out)
          }
          now = now.toWellFormed()
          let edge = 0
          const edges = new Set([0, ...graphemes(now).map((part) => (edge += part.length))])
          for (const { start, end } of carrySpans(text, now, spans).flatMap(spansOf)) {
            expect([edges.has(start), edges.has(end), start < end]).toEqual([true, true, true])
            // A joiner can make one grapheme with the space before it: that is no white space.
            const words = graphemes(now.slice(start, end))
            expect([words.at(0)?.trim(), words.at(-1)?.trim()]).not.toContain('')
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  it('says exact and moved of the same words alone, and shows the others as they are', () => {
    fc.assert(
      fc.property(selected(canonicalStory), canonicalStory, ({ text, spans }, now) => {
        carrySpans(text, now, spans).forEach((placement, at) => {
          const { start, end } = spans[at] ?? { start: 0, end: 0 }
          if (!('span' in placement)) return
          const words = now.slice(placement.span.start, placement.span.end)
          const isSame = words === text.slice(start, end)
          const isThere = placement.span.start === start
          const verdict = isSame ? (isThere ? 'exact' : 'moved') : 'changed'
          expect(placement.verdict).toBe(verdict)
          if (placement.verdict === 'changed') {
            expect([placement.was, placement.now]).toEqual([text.slice(start, end), words])
          }
        })
      }),
      runs,
    )
  })
})

describe('placeQuotes, by the same laws', () => {
  it('finds everything exact in the same text', () => {
    fc.assert(
      fc.property(selected(canonicalStory), ({ text, wanted }) => {
        const verdicts = placeQuotes(text, wanted).map(({ verdict }) => verdict)
        expect(verdicts).toEqual(wanted.map(() => 'exact'))
      }),
      runs,
    )
  })

  it.each([
    ['nothing', fc.constant('')],
    ['an unrelated text', unrelatedText],
  ])('loses everything where %s is left', (_, other) => {
    fc.assert(
      fc.property(selected(canonicalStory), other, ({ wanted }, now) => {
        expect(placeQuotes(now, wanted)).toEqual(wanted.map(() => ({ verdict: 'lost' })))
      }),
      runs,
    )
  })

  it('finds everything that an inserted sentence leaves whole, or asks beside it', () => {
    fc.assert(
      fc.property(withInsertion(tellingStory), ({ at, now, spans, wanted, expected }) => {
        placeQuotes(now, wanted).forEach((placement, index) => {
          const { start, end } = spans[index] ?? { start: 0, end: 0 }
          const right = expected[index]
          const isBeside = start - at < 32 && at - end < 32
          if (isBeside && placement.verdict === 'ambiguous') {
            expect(spansOf(placement)).toContainEqual(right?.span)
          } else expect(placement).toMatchObject(right ?? {})
        })
      }),
      runs,
    )
  })
})
