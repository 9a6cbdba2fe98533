import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf, foldCluster } from '../../../shared/search/fold-cluster.ts'
import { foldText, unfoldedSpan } from '../../../shared/search/fold-text.ts'

describe('foldText', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['STRAẞE und Straße', 'strasse und strasse'],
    ['İstanbul, Diyarbakır', 'istanbul, diyarbakir'],
    ['cafe\u0301 CAFÉ', 'cafe cafe'],
    ['Ｔｏｋｙｏ ﬁnds', 'tokyo finds'],
    ['الحكومةُ', 'الحكومة'],
    ['שָׁלוֹם', 'שלום'],
    ['ΟΔΟΣ, οδός', 'οδοσ, οδοσ'],
    ['“Don’t” – he said…', '"don\'t" - he said...'],
    ['a\u00a0b\tc\nd', 'a b c d'],
    ['co\u00adoperation', 'cooperation'],
    ['👨‍👩‍👧 a\ufe0f', '👨👩👧 a'],
    // Other letters, not accents.
    ['ガ ｶﾞ カ\u3099 カ', 'ガ ガ ガ カ'],
    ['कि क', 'कि क'],
    ['한국 \u1112\u1161\u11ab하', '한국 한하'],
    ['ㅎㅏㄴ', 'ㅎㅏㄴ'],
    ['東京都', '東京都'],
  ])('takes %s for %s', (text, folded) => {
    expect(foldText(text).folded).toBe(folded)
  })
  it.each([
    ['İstanbul', 'i', 'İ'],
    ['eine Straße dort', 'strasse', 'Straße'],
    ['eine Straße dort', 's', 'S', 'ß'],
    ['he ﬁnds it', 'find', 'ﬁnd'],
    ['he ﬁnds it', 'inds', 'ﬁnds'],
    ['ein cafe\u0301 da', 'cafe', 'cafe\u0301'],
    ['a \u0301cafe\u0301\u0301 b', 'cafe b', 'cafe\u0301\u0301 b'],
    ['x co\u00adoperation y', 'cooperation', 'co\u00adoperation'],
    ['x co\u00adoperation y', 'operation', 'operation'],
    ['😀ß😀 dort', 'dort', 'dort'],
    ['🇫🇷 ß 😀', '😀', '😀'],
    ['ﷺ東京', '東京', '東京'],
    ['ｶﾞス', 'ガス', 'ｶﾞス'],
  ])('finds its way back in %s from %s', (text, folded, ...words) => {
    const form = foldText(text)
    const found = []
    for (let at = form.folded.indexOf(folded); at >= 0; at = form.folded.indexOf(folded, at + 1)) {
      const { start, end } = unfoldedSpan(form, { start: at, end: at + folded.length })
      found.push(text.slice(start, end))
    }
    expect([...new Set(found)]).toEqual(words)
  })
  it('keeps no way back where all offsets are the same', () => {
    expect(foldText('Plain, “quoted” and Ünïcode: Жизнь 東京').shifts).toBeNull()
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          ...['a', 'E\u0301', 'ß', 'ﬁ', 'İ', '\u0301', '\u00ad', '😀', '東', 'ｶ', 'ﾞ'],
          ...['\u1112', '\u1161', '한', ' ', '\n', '…', '\ud83d', 'ﷺ'],
        ),
      )
      .map((parts) => parts.join('')),
  )
  it('folds a text as its clusters put together, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded } = foldText(text)
        const parts = clustersOf(text).map((cluster) => foldCluster(cluster))
        expect(folded).toBe(parts.join(''))
        expect(foldText(folded).folded).toBe(folded)
      }),
      { numRuns: 3000 },
    )
  })
  it('leads each stretch back to whole clusters that are folded to no less', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const form = foldText(text)
        fc.pre(form.folded !== '')
        const start = a % form.folded.length
        const end = start + 1 + (b % (form.folded.length - start))
        const span = unfoldedSpan(form, { start, end })
        expect(foldText(text.slice(span.start, span.end)).folded).toContain(
          form.folded.slice(start, end),
        )
        const edges = [0]
        for (const cluster of clustersOf(text)) edges.push((edges.at(-1) ?? 0) + cluster.length)
        expect([edges.includes(span.start), edges.includes(span.end)]).toEqual([true, true])
      }),
      { numRuns: 3000 },
    )
  })
})
