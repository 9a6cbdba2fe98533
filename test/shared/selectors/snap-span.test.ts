import { existsSync, readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapSpan } from '../../../shared/selectors/snap-span.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'

const unicode = new URL('../../../../shared/corpora/unicode/', import.meta.url)

/** Snaps the part of a text between two bars; gives what is selected then. */
function snapped(marked: string, to: 'word' | 'grapheme', language = 'en'): string | null {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const text = marked.replaceAll('|', '')
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const span = snapSpan({ text, blocks, span: { start, end }, language, to })
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
  it('knows words that are written without spaces', () => {
    expect(snapped('รัฐบาลปฏิ|เส|ธข่าว', 'word', 'th')).toBe('ปฏิเสธ')
  })
  it('takes no harm from a language tag that is none', () => {
    expect(snapped('o|n|e two', 'word', 'not a language!')).toBe('one')
  })
  it('crosses blocks', () => {
    const { text, blocks } = canonicalText(plainTextBlocks('First block.\n\nSecond block.'))
    const span = snapSpan({ text, blocks, span: { start: 8, end: 17 }, language: '', to: 'word' })
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

const text = fc
  .array(
    fc.constantFrom('word', ' ', '\n\n', '😀', 'e\u0301', '🇫🇷', '👩‍👧', 'ש', '한', '’', '.', 'don’t'),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => canonicalText(plainTextBlocks(parts.join(''))))
  .filter((canonical) => canonical.text !== '')
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
      fc.property(selection, ({ text, blocks, span }) => {
        const snap = snapSpan({ text, blocks, span, language: 'en', to })
        const wanted = text.slice(span.start, span.end).trim()
        if (snap === null) {
          expect(wanted).toBe('')
          return
        }
        expect(text.slice(snap.start, snap.end)).toContain(wanted)
        const edges = new Set([text.length])
        for (const { index } of new Intl.Segmenter().segment(text)) edges.add(index)
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
  it('gives what there is at the ends of the text', () => {
    expect(describeSpan('all', { start: 0, end: 3 })).toEqual({
      exact: 'all',
      prefix: '',
      suffix: '',
    })
  })
})

const breakTests = existsSync(unicode)
  ? readdirSync(unicode).filter((name) => name.startsWith('GraphemeBreakTest'))
  : []

describe('Unicode’s table of grapheme breaks', () => {
  it.skipIf(breakTests.length === 0)(
    'is kept at nearly every break (../shared/corpora present)',
    () => {
      const lines = readFileSync(new URL(breakTests[0]!, unicode), 'utf8').split('\n')
      const cases = lines.map((line) => line.split('#')[0]!.trim()).filter((line) => line !== '')
      const wrong = cases.filter((line) => {
        const parts = line.split(/\s*÷\s*/).filter((part) => part !== '')
        const graphemes = parts.map((part) =>
          part
            .split(/\s*×\s*/)
            .map((hex) => String.fromCodePoint(parseInt(hex, 16)))
            .join(''),
        )
        const whole = graphemes.join('')
        const blocks = [{ kind: 'paragraph' as const, start: 0, end: whole.length }]
        let at = 0
        return graphemes.some((grapheme) => {
          const span = { start: at, end: at + 1 }
          const place = { start: at, end: at + grapheme.length }
          at += grapheme.length
          const snap = snapSpan({ text: whole, blocks, span, language: '', to: 'grapheme' })
          return snap !== null && (snap.start !== place.start || snap.end !== place.end)
        })
      })
      // The table may be of a newer Unicode than the engine's, by a handful of characters.
      expect(cases.length).toBeGreaterThan(500)
      expect(wrong.length / cases.length).toBeLessThan(0.03)
    },
  )
})
