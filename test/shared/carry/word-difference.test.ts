import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDifference } from '../../../shared/carry/word-difference.ts'

it('names the words that were put in and taken out', () => {
  expect(wordDifference('had never sent drones', 'had never sold or sent drones')).toEqual([
    { kind: 'kept', text: 'had never ' },
    { kind: 'inserted', text: 'sold or ' },
    { kind: 'kept', text: 'sent drones' },
  ])
  expect(wordDifference('sent drones', 'sent any drones')).toEqual([
    { kind: 'kept', text: 'sent ' },
    { kind: 'inserted', text: 'any ' },
    { kind: 'kept', text: 'drones' },
  ])
  expect(wordDifference('', 'new')).toEqual([{ kind: 'inserted', text: 'new' }])
})

it('takes words in a row for one change, with the spaces between them', () => {
  expect(wordDifference('four lorries crossed', 'at least six lorries had crossed')).toEqual([
    { kind: 'deleted', text: 'four ' },
    { kind: 'inserted', text: 'at least six ' },
    { kind: 'kept', text: 'lorries ' },
    { kind: 'inserted', text: 'had ' },
    { kind: 'kept', text: 'crossed' },
  ])
  expect(wordDifference('It was cold and wet.', 'It was never warm.')).toEqual([
    { kind: 'kept', text: 'It was ' },
    { kind: 'deleted', text: 'cold and wet' },
    { kind: 'inserted', text: 'never warm' },
    { kind: 'kept', text: '.' },
  ])
})

it('makes up both wordings again, whatever they are', () => {
  const words = fc.array(fc.constantFrom('a ', 'b', '👩‍👩‍👧', '漢字', '  ', 'e\u0301', '.'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [was, now] = [a.join(''), b.join('')]
      const pieces = wordDifference(was, now)
      const without = (kind: string) =>
        pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
      expect([without('inserted'), without('deleted')]).toEqual([was, now])
    }),
  )
})

it('gives very long passages whole', () => {
  const [was, now] = [`${'one '.repeat(3_000)}one`, `${'two '.repeat(3_000)}two`]
  expect(wordDifference(was, now)).toEqual([
    { kind: 'deleted', text: was },
    { kind: 'inserted', text: now },
  ])
  expect(wordDifference(`It ${was}.`, `It ${now}.`)).toEqual([
    { kind: 'kept', text: 'It ' },
    { kind: 'deleted', text: was },
    { kind: 'inserted', text: now },
    { kind: 'kept', text: '.' },
  ])
})
