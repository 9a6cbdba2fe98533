import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeQuotes } from '../../../shared/placement/place-quotes.ts'
import type { Placement, Sought } from '../../../shared/placement/placement.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { quoted, someText, tellingText } from './arbitrary-text.ts'

const inserted = 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. '

function sought(text: string, exact: string, from = 0): Sought {
  const start = text.indexOf(exact, from)
  return { quote: describeSpan(text, { start, end: start + exact.length }), hint: start }
}

function spansOf(placement: Placement | undefined) {
  if (placement === undefined || placement.verdict === 'lost') return []
  if (placement.verdict === 'ambiguous') return placement.candidates.map(({ span }) => span)
  return [placement.span]
}

function graphemeEdges(text: string): ReadonlySet<number> {
  const parts = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return new Set([...Array.from(parts, ({ index }) => index), text.length])
}

describe('placeQuotes', () => {
  it('finds everything exact in the same text', () => {
    fc.assert(
      fc.property(quoted(someText), ({ text, wanted }) => {
        const verdicts = placeQuotes(text, wanted).map(({ verdict }) => verdict)
        expect(verdicts).toEqual(wanted.map(() => 'exact'))
      }),
    )
  })

  it('loses everything when everything is deleted', () => {
    fc.assert(
      fc.property(quoted(someText), ({ wanted }) => {
        expect(placeQuotes('', wanted)).toEqual(wanted.map(() => ({ verdict: 'lost' })))
      }),
    )
  })

  it('finds the same words where text was put in before them', () => {
    fc.assert(
      fc.property(quoted(tellingText), ({ text, wanted }) => {
        const found = placeQuotes(inserted + text, wanted)
        expect(found).toMatchObject(
          wanted.map(({ hint, quote }) => {
            const start = inserted.length + (hint ?? 0)
            return { verdict: 'moved', span: { start, end: start + quote.exact.length } }
          }),
        )
      }),
    )
  })

  it('places nothing wrongly where words repeat: rightly or ambiguous', () => {
    fc.assert(
      fc.property(quoted(someText), ({ text, wanted }) => {
        placeQuotes(inserted + text, wanted).forEach((placement, at) => {
          if (placement.verdict === 'ambiguous') return
          const start = inserted.length + (wanted[at]?.hint ?? 0)
          expect(placement).toMatchObject({ verdict: 'moved', span: { start } })
        })
      }),
    )
  })

  it('cuts no grapheme, whatever became of the text', () => {
    fc.assert(
      fc.property(quoted(someText), someText, fc.nat(200), ({ text, wanted }, other, cut) => {
        const changed = text.slice(0, cut) + other.slice(0, cut % 7) + text.slice(cut + (cut % 5))
        const edges = graphemeEdges(changed)
        for (const placement of placeQuotes(changed, wanted)) {
          for (const { start, end } of spansOf(placement)) {
            expect([edges.has(start), edges.has(end), start < end]).toEqual([true, true, true])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('takes other typography for the same place, and shows it as changed', () => {
    const old =
      'They said “no – never” in the co\u00adoperative’s hall… twice.\n\nThen all was still.'
    const now =
      'New. They said "no - never" in the cooperative\'s hall... twice. Then all was still.'
    const [placement] = placeQuotes(now, [
      sought(old, '“no – never” in the co\u00adoperative’s hall…'),
    ])
    const words = '"no - never" in the cooperative\'s hall...'
    const start = now.indexOf(words)
    expect(placement).toMatchObject({
      verdict: 'changed',
      span: { start, end: start + words.length },
      now: words,
    })
  })

  it('shows changed words with the old ones', () => {
    const old =
      'The old bridge over the river carried some 400 carts a day before the great flood came.'
    const now =
      'In short: the old bridge over the river carried about 450 carts a day before the flood.'
    const [placement] = placeQuotes(now, [sought(old, 'carried some 400 carts a day')])
    expect(placement).toMatchObject({
      verdict: 'changed',
      was: 'carried some 400 carts a day',
      now: 'carried about 450 carts a day',
    })
  })

  const teams = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'].map((name) => `Team ${name}`)
  const lists = [
    ['rows', teams.map((team) => `${team}: 12 points`)],
    ['names', teams],
    ['a table', teams.map((team) => `${team} | 12 | 3 | 9 | qualified for the final`)],
  ] as const

  it.each(lists)('places no deleted row of %s on its look-alike', (_, rows) => {
    const old = `Results.\n${rows.join('\n')}\nEnd.`
    rows.forEach((row, at) => {
      const now = `Results.\n${rows.filter((other) => other !== row).join('\n')}\nEnd.`
      for (const exact of [row, teams[at] ?? '']) {
        const [placement] = placeQuotes(now, [sought(old, exact)])
        expect([row, placement?.verdict]).toEqual([
          row,
          expect.stringMatching(/^(ambiguous|lost)$/),
        ])
      }
    })
  })

  it('lists the places of words that stand alike at several', () => {
    const row = 'and the same line stands in this text again and again, word for word\n'
    const old = row.repeat(5)
    const start = row.length * 2 + 8
    const quote = describeSpan(old, { start, end: start + 9 })
    const [placement] = placeQuotes(`New.\n${old}`, [{ quote, hint: start }])
    expect(placement?.verdict).toBe('ambiguous')
    expect(spansOf(placement)).toContainEqual({ start: start + 5, end: start + 14 })
  })

  const hostile = 'a'.repeat(1_000_000)
  const quote = (exact: string) => ({ exact, prefix: 'a'.repeat(32), suffix: 'a'.repeat(32) })
  const odd: readonly (readonly [string, string, Sought, string])[] = [
    ['a letter in a million of the same', hostile, { quote: quote('a'), hint: null }, 'ambiguous'],
    ['many of them', hostile, { quote: quote('a'.repeat(900_000)), hint: 5 }, 'ambiguous'],
    ['another letter among them', hostile, { quote: quote('aab'), hint: null }, 'ambiguous'],
    [
      'a long quotation that is not there',
      hostile,
      { quote: quote('b'.repeat(5000)), hint: 3 },
      'lost',
    ],
    [
      'a quotation longer than the text',
      'short',
      { quote: quote('a'.repeat(100)), hint: 0 },
      'lost',
    ],
    ['an empty text', '', { quote: quote('words'), hint: 0 }, 'lost'],
    [
      'an empty quotation',
      'words',
      { quote: { exact: '', prefix: '', suffix: '' }, hint: 0 },
      'lost',
    ],
    [
      'invisible characters only',
      'words',
      { quote: { exact: '\u00ad', prefix: '', suffix: '' }, hint: 0 },
      'lost',
    ],
    [
      'a hint beyond the text',
      'words',
      { quote: { exact: 'words', prefix: '', suffix: '' }, hint: 99 },
      'moved',
    ],
    [
      'a pattern of regular expressions',
      'x (a+)+$ y',
      { quote: { exact: '(a+)+$', prefix: '', suffix: '' }, hint: 0 },
      'moved',
    ],
  ]

  it.each(odd)('gives a verdict on %s', (_, text, wanted, verdict) => {
    expect(placeQuotes(text, [wanted])[0]?.verdict).toBe(verdict)
  })

  it('ends on a thousand quotations of nothing in a million of the same letter', () => {
    const wanted = Array.from({ length: 1000 }, (_, at) => ({
      quote: quote(`${'a'.repeat(at)}b`),
      hint: at * 900,
    }))
    const verdicts = new Set(placeQuotes(hostile, wanted).map(({ verdict }) => verdict))
    expect([...verdicts].filter((verdict) => verdict === 'exact' || verdict === 'moved')).toEqual(
      [],
    )
  })

  it('segments a long row of flags once for all', () => {
    const flag = '🇩🇪'
    const wanted = Array.from({ length: 200 }, (_, at) => ({
      quote: { exact: flag.repeat(2), prefix: flag.repeat(8), suffix: flag.repeat(8) },
      hint: (10 + at * 100) * flag.length,
    }))
    const found = placeQuotes(flag.repeat(50_000), wanted)
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['exact']))
  })
})
