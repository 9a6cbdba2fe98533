import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestWords } from '../../../shared/words/suggest-words.ts'
import { byLetter, countWords, mostUsedFirst } from '../../../shared/words/used-words.ts'

describe('used words', () => {
  it('are counted but for empty ones, the most used first, then by letter', () => {
    const words = ['Zoe', 'Émile', 'Zoe', '', 'Eve', 'Frank', '']
    expect(mostUsedFirst(countWords(words))).toEqual([
      { word: 'Zoe', count: 2 },
      { word: 'Émile', count: 1 },
      { word: 'Eve', count: 1 },
      { word: 'Frank', count: 1 },
    ])
  })

  it('are in the order of letters, accents beside theirs, and of numbers', () => {
    const words = ['Witness 10', 'Zoe', 'Émile', 'Witness 9', 'Eve', 'zoe']
    expect(words.toSorted(byLetter)).toEqual([
      'Émile',
      'Eve',
      'Witness 9',
      'Witness 10',
      'zoe',
      'Zoe',
    ])
  })

  it('have one order, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (words) => {
        expect(words.toSorted(byLetter)).toEqual(words.toReversed().toSorted(byLetter))
      }),
    )
  })
})

const used = mostUsedFirst(
  new Map([
    ['Harbour office', 9],
    ['Office of the Mayor', 5],
    ['Łódź council', 4],
    ['office', 2],
  ]),
)
const suggested = (typed: string, options: { without?: string[]; limit?: number } = {}) =>
  suggestWords(used, { typed, limit: 10, ...options }).map(({ word }) => word)

describe('suggested', () => {
  it.each([
    ['', ['Harbour office', 'Office of the Mayor', 'Łódź council', 'office']],
    ['OFF', ['Office of the Mayor', 'office', 'Harbour office']],
    ['lodz c', ['Łódź council']],
    ['mayor office', ['Office of the Mayor']],
    ['quay', []],
  ])('for “%s” are %o', (typed, words) => {
    expect(suggested(typed)).toEqual(words)
  })

  it('are no more than asked for, and none that is there already', () => {
    expect(suggested('off', { limit: 2 })).toEqual(['Office of the Mayor', 'office'])
    expect(suggested('', { limit: 1 })).toEqual(['Harbour office'])
    expect(suggested('off', { without: ['office', 'Harbour office'] })).toEqual([
      'Office of the Mayor',
    ])
  })

  it('are each found by what they are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }), (words) => {
        const all = words.map((word) => ({ word, count: 1 }))
        for (const word of words) {
          const found = suggestWords(all, { typed: word, limit: 20 })
          expect(found.map((each) => each.word)).toContain(word)
        }
      }),
    )
  })
})
