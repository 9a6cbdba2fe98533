import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/search/fold-text.ts'
import { markPlaces } from '../../../shared/search/mark-places.ts'
import { phraseOf } from '../../../shared/search/phrase.ts'

function marked(
  text: string,
  words: string,
  { annotations = [], leftOut = [] }: Partial<Parameters<typeof markPlaces>[0]> = {},
) {
  const phrase = phraseOf(words, { matchCase: false, wholeWord: true })!
  const { places, ...rest } = markPlaces({ text: foldText(text), phrase, annotations, leftOut })
  return { places: [...places], ...rest }
}

describe('markPlaces', () => {
  it('leaves alone what has an annotation of just these words, and what is left out', () => {
    const text = 'crate crate crate crates'
    const annotations = [
      { start: 0, end: 5 },
      // Around it, of other words.
      { start: 0, end: 11 },
    ]
    expect(marked(text, 'crate', { annotations, leftOut: [{ start: 12, end: 17 }] })).toEqual({
      places: [6, 11],
      annotated: 1,
      hidden: 1,
    })
  })
  it('marks whole graphemes', () => {
    const text = 'a 👨‍👩‍👧 b e\u0301 c'
    expect(marked(text, '👩')).toEqual({ places: [2, 10], annotated: 0, hidden: 0 })
    expect(marked(text, 'e')).toEqual({ places: [13, 15], annotated: 0, hidden: 0 })
  })
  it('has nothing left to mark once all is marked', () => {
    const letters = fc.constantFrom('a', 'A', 'á', 'ß', ' ', '😀', '\u200d', '\u0301', '.')
    const strings = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(strings, fc.constantFrom('a', 'ss', '😀'), (text, words) => {
        const first = marked(text, words)
        const annotations = Array.from({ length: first.places.length / 2 }, (_, index) => ({
          start: first.places[index * 2]!,
          end: first.places[index * 2 + 1]!,
        }))
        const second = marked(text, words, { annotations })
        expect(second).toEqual({ places: [], annotated: annotations.length, hidden: 0 })
      }),
      { numRuns: 2000 },
    )
  })
})
