import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from '../../../shared/text/fold-for-search.ts'

describe('foldForSearch', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['STRAẞE und Straße', 'strasse und strasse'],
    ['İstanbul, Diyarbakır', 'istanbul, diyarbakir'],
    ['cafe\u0301 CAFÉ', 'cafe cafe'],
    ['Ｔｏｋｙｏ ﬁnds', 'tokyo finds'],
    ['الحكومةُ', 'الحكومة'],
    ['Þingvellir', 'thingvellir'],
  ])('takes %s for %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldForSearch(text)
        expect(foldForSearch(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
