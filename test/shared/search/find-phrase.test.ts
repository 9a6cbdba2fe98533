import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrase } from '../../../shared/search/find-phrase.ts'
import { foldText } from '../../../shared/search/fold-text.ts'
import { spanAt, spanCount } from '../../../shared/search/packed-spans.ts'
import { phraseOf } from '../../../shared/search/phrase.ts'

const loose = { matchCase: false, wholeWord: false }

function found(text: string, words: string, options = loose): readonly string[] {
  const phrase = phraseOf(words, options)
  if (phrase === null) return ['nothing to look for']
  const spans = findPhrase(foldText(text), phrase)
  return Array.from({ length: spanCount(spans) }, (_, index) => {
    const { start, end } = spanAt(spans, index)
    return `${start} ${text.slice(start, end)}`
  })
}

describe('findPhrase', () => {
  it.each([
    ['Crates, crates and CRÀTES', 'crates', ['0 Crates', '8 crates', '19 CRÀTES']],
    ['Crates, crates and CRÀTES', 'Cràtes', ['0 Crates', '8 crates', '19 CRÀTES']],
    ['one  two, one two', 'one two', ['10 one two']],
    ['one two', ' one   two', []],
    ['one two', 'one \n two', ['0 one two']],
    ['aaaaa', 'aa', ['0 aa', '2 aa']],
    ['aßb', 's', ['1 ß']],
    ['abc', '   ', ['nothing to look for']],
    ['abc', '\u0301', ['nothing to look for']],
    ['He said “don’t”.', `"don't"`, ['8 “don’t”']],
    ['The end.\n\nStart here', 'end. start', []],
  ])('finds in %s for %s', (text, words, spans) => {
    expect(found(text, words)).toEqual(spans)
  })
  it.each([
    ['Paris and PARIS, paris', 'Paris', ['0 Paris']],
    ['Zoë and zoë, Zoe', 'Zoe', ['0 Zoë', '13 Zoe']],
    ['Łódź łódź', 'Lodz', ['0 Łódź']],
    ['ÆON æon', 'AEON', ['0 ÆON']],
  ])('tells capitals apart where that is asked: in %s for %s', (text, words, spans) => {
    expect(found(text, words, { matchCase: true, wholeWord: false })).toEqual(spans)
  })
  it.each([
    ['crate, crates; a crate', 'crate', ['0 crate', '17 crate']],
    ['Anna’s and Annas, Anna-Lena', 'anna', ['0 Anna', '18 Anna']],
    ['über überaus', 'uber', ['0 über']],
    ['a\u0301b a\u0301', 'a', ['4 a\u0301']],
    ['snake_case snake', 'snake', ['11 snake']],
    ['“crate”', '“crate”', ['0 “crate”']],
    ['私は東京都に住んでいる', '京', []],
    ['私は東京都に住んでいる', '東京', ['2 東京']],
    ['𝒜𝒷 𝒜', '𝒜', ['5 𝒜']],
  ])('takes whole words alone where that is asked: in %s for %s', (text, words, spans) => {
    expect(found(text, words, { matchCase: false, wholeWord: true })).toEqual(spans)
  })
  it('stops after so many', () => {
    expect(findPhrase(foldText('a a a a'), phraseOf('a', loose)!, 2)).toEqual(
      Uint32Array.of(0, 1, 2, 3),
    )
  })
  it('finds every place once: spans in order, with the words in each, and none left between', () => {
    const letters = fc.constantFrom('a', 'A', 'á', 'ß', 's', 'b', ' ', 'ﬁ', 'i', '😀', '\u0301')
    const strings = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(strings, fc.array(letters, { minLength: 1, maxLength: 3 }), (text, typed) => {
        const phrase = phraseOf(typed.join(''), loose)
        fc.pre(phrase !== null)
        const spans = findPhrase(foldText(text), phrase)
        let behind = 0
        for (let index = 0; index < spanCount(spans); index++) {
          const { start, end } = spanAt(spans, index)
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(foldText(text.slice(start, end)).folded).toContain(phrase.folded)
          expect(foldText(text.slice(behind, start)).folded).not.toContain(phrase.folded)
          behind = end
        }
        expect(foldText(text.slice(behind)).folded).not.toContain(phrase.folded)
      }),
      { numRuns: 3000 },
    )
  })
})
