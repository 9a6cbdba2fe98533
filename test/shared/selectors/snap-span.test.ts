import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapSpan } from '../../../shared/selectors/snap-span.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { breakTable, hasUnicode, whereUnicode } from '../text/break-table.ts'
import { graphemeEdges, hardPieces, textOf } from '../text/arbitrary-pieces.ts'

/** Snaps the part of a text between two bars; gives what is selected then. */
function snapped(marked: string, to: 'word' | 'grapheme', language = 'en'): string | null {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const text = marked.replaceAll('|', '')
  const span = snapSpan({ text, span: { start, end }, language, to })
  return span && text.slice(span.start, span.end)
}

describe('snapSpan to words', () => {
  it.each([
    ['the mini|ster de|nied it', 'minister denied'],
    ['the| minister |denied', 'minister'],
    ['he do|n|’t know', 'don’t'],
    ['arms-tr|ans|fer', 'transfer'],
    ['“|Nothing,|” she said', 'Nothing,'],
    ['no |   | words', null],
    ['a b|😀|c d', '😀'],
    ['ה|ממש|לה הכחישה', 'הממשלה'],
    ['cafe\u0301s o|pe\u0301|n', 'ope\u0301n'],
    ['flag 🇫|🇷 ok|ay', '🇫🇷 okay'],
  ])('%s', (marked, expected) => {
    expect(snapped(marked, 'word')).toBe(expected)
  })
  it.each([
    ['รัฐบาลปฏิ|เส|ธข่าว', 'ปฏิเสธ', 'th'],
    ['政府は武器|の|移転', 'の', 'ja'],
    ['政府は武|器の移|転を否定', '武器の移転', 'ja'],
  ])('knows words that are written without spaces: %s', (marked, expected, language) => {
    expect(snapped(marked, 'word', language)).toBe(expected)
  })
  it.each([
    ['flags', '🇫🇷'.repeat(1500), 4801, [4800, 4804]],
    ['one word', 'a'.repeat(9000), 5000, [0, 9000]],
    ['a base with many accents', `e${'\u0301'.repeat(5000)}`, 4000, [0, 5001]],
  ])('looks as far as it takes: %s', (_, text, at, [start, end]) => {
    const span = { start: at, end: at + 1 }
    expect(snapSpan({ text, span, language: 'en', to: 'word' })).toEqual({ start, end })
  })
  it('takes no harm from a language tag that is none', () => {
    expect(snapped('o|n|e two', 'word', 'not a language!')).toBe('one')
  })
  it('crosses blocks', () => {
    const { text } = canonicalText(plainTextBlocks('First block.\n\nSecond block.'))
    const span = snapSpan({ text, span: { start: 8, end: 17 }, language: '', to: 'word' })
    expect(span && text.slice(span.start, span.end)).toBe('block.\n\nSecond')
  })
})

describe('snapSpan to graphemes', () => {
  it.each([
    ['mini|ste|r', 'ste'],
    ['fam 👩‍|👩‍👧| x', '👩‍👩‍👧'],
    ['e|\u0301|x', 'e\u0301'],
    ['한|글|', '글'],
  ])('%s', (marked, expected) => {
    expect(snapped(marked, 'grapheme')).toBe(expected)
  })
})

const text = textOf(hardPieces)
const selection = text.chain((canonical) =>
  fc
    .tuple(fc.nat(canonical.text.length), fc.nat(canonical.text.length))
    .map(([a, b]) => ({ ...canonical, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
)

describe.each(['word', 'grapheme'] as const)('snapSpan to %s, as a law', (to) => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(selection, (selected) => {
        const once = snapSpan({ ...selected, language: 'en', to })
        fc.pre(once !== null)
        expect(snapSpan({ ...selected, span: once, language: 'en', to })).toEqual(once)
      }),
    )
  })
  it('holds what was selected but for white space, and cuts no grapheme', () => {
    fc.assert(
      fc.property(selection, ({ text, span }) => {
        const snap = snapSpan({ text, span, language: 'en', to })
        const wanted = text.slice(span.start, span.end).trim()
        if (snap === null) {
          expect(wanted).toBe('')
          return
        }
        expect(text.slice(snap.start, snap.end)).toContain(wanted)
        const edges = graphemeEdges(text)
        expect([edges.has(snap.start), edges.has(snap.end)]).toEqual([true, true])
      }),
    )
  })
})

describe('describeSpan', () => {
  it('takes 32 code units or more on both sides, and no less of a grapheme', () => {
    const words = `${'x'.repeat(10)}👩‍👩‍👧${'y'.repeat(30)}EXACT${'z'.repeat(31)}🇫🇷${'w'.repeat(9)}`
    const start = words.indexOf('EXACT')
    expect(describeSpan(words, { start, end: start + 5 })).toEqual({
      exact: 'EXACT',
      prefix: `👩‍👩‍👧${'y'.repeat(30)}`,
      suffix: `${'z'.repeat(31)}🇫🇷`,
    })
  })
  it('cuts no grapheme, however long', () => {
    const flags = '🇫🇷'.repeat(500)
    const { prefix, suffix } = describeSpan(flags, { start: 1000, end: 1004 })
    expect([prefix.length % 4, suffix.length % 4]).toEqual([0, 0])
    const accents = `e${'\u0301'.repeat(500)}`
    const around = describeSpan(`${accents}X${accents}`, { start: 501, end: 502 })
    expect(around).toEqual({ exact: 'X', prefix: accents, suffix: accents })
  })
  it('has edges of graphemes at both outer ends, as a law', () => {
    fc.assert(
      fc.property(selection, ({ text, span }) => {
        const { prefix, exact, suffix } = describeSpan(text, span)
        const start = span.start - prefix.length
        expect(text.startsWith(prefix + exact + suffix, start)).toBe(true)
        const edges = graphemeEdges(text)
        if (prefix !== '') expect(edges.has(start)).toBe(true)
        if (suffix !== '') expect(edges.has(span.end + suffix.length)).toBe(true)
      }),
    )
  })
  it('gives what there is at the ends of the text', () => {
    expect(describeSpan('all', { start: 0, end: 3 })).toEqual({
      exact: 'all',
      prefix: '',
      suffix: '',
    })
  })
})

describe.skipIf(!hasUnicode)(`Unicode’s tables of breaks${whereUnicode}`, () => {
  it.each(['GraphemeBreakTest', 'WordBreakTest'])('cut nothing anywhere in %s', (name) => {
    const table = breakTable(name)
    expect(table.length).toBeGreaterThan(500)
    for (const segments of table) {
      const text = segments.join('')
      const edges = graphemeEdges(text)
      for (let start = 0; start < text.length; start++) {
        for (const to of ['word', 'grapheme'] as const) {
          const snap = snapSpan({ text, span: { start, end: start + 1 }, language: '', to })
          if (snap === null) continue
          expect([segments, edges.has(snap.start), edges.has(snap.end)]).toEqual([
            segments,
            true,
            true,
          ])
        }
      }
    }
  })

  it('say the same graphemes, where the engine’s own Unicode does', () => {
    const table = breakTable('GraphemeBreakTest')
    const agreed = table.filter((segments) => {
      const engine = [...new Intl.Segmenter().segment(segments.join(''))]
      return engine.map(({ segment }) => segment).join('|') === segments.join('|')
    })
    expect(agreed.length / table.length).toBeGreaterThan(0.95)
    for (const segments of agreed) {
      const text = segments.join('')
      let start = 0
      for (const segment of segments) {
        const place = { start, end: start + segment.length }
        const snap = snapSpan({ text, span: place, language: '', to: 'grapheme' })
        if (segment.trim() === segment) expect(snap).toEqual(place)
        start = place.end
      }
    }
  })
})
