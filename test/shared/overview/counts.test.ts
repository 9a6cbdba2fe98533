import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAnnotations, noCounts, sumCounts } from '../../../shared/overview/counts.ts'
import { ranked } from '../../../shared/overview/ranked.ts'
import { tags } from '../../../shared/model/tag.ts'
import { annotation } from '../../renderer/storage/make.ts'

const ann = { id: 'urn:uuid:ann', name: 'Ann' }
const bo = { id: 'urn:uuid:bo', name: '' }

const annotations = fc.array(
  fc
    .record({
      tag: fc.constantFrom(...tags, null),
      speaker: fc.constantFrom('', 'Ilya', 'Tessa'),
      labels: fc.subarray(['costs', 'floods']),
      creator: fc.constantFrom(ann, bo, { ...bo, name: 'Bo' }),
      deleted: fc.boolean(),
    })
    .map((fields) => annotation('a', fields)),
)

describe('countAnnotations', () => {
  it('counts by tag, speaker, annotator and label, without deleted ones', () => {
    expect(
      countAnnotations([
        annotation('a', { tag: 'claim', speaker: 'Ilya', labels: ['costs'], creator: ann }),
        annotation('b', { tag: null, labels: ['costs', 'floods', 'costs'], creator: bo }),
        annotation('c', { tag: 'claim', speaker: 'Ilya', creator: { ...bo, name: 'Bo' } }),
        annotation('d', { tag: 'threat', speaker: 'Tessa', creator: ann, deleted: true }),
      ]),
    ).toEqual({
      total: 3,
      tags: new Map([
        ['claim', 2],
        [null, 1],
      ]),
      speakers: new Map([['Ilya', 2]]),
      annotators: new Map([
        [ann.id, { name: 'Ann', count: 1 }],
        [bo.id, { name: 'Bo', count: 2 }],
      ]),
      labels: new Map([
        ['costs', 2],
        ['floods', 1],
      ]),
    })
  })
})

describe('sumCounts', () => {
  it('of parts is the count of the whole, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(annotations), (parts) => {
        const whole = countAnnotations(parts.flat())
        const counted = parts.map(countAnnotations)
        expect(sumCounts(counted)).toEqual(whole)
        expect(sumCounts(counted.toReversed())).toEqual(whole)
      }),
    )
  })
  it('of nothing is nothing', () => {
    expect(sumCounts([])).toEqual(noCounts)
  })
})

describe('ranked', () => {
  it('has the most frequent first, and equally many by name', () => {
    const named = (name: string, count: number) => ({ name, count })
    const { compare } = new Intl.Collator('en')
    const all = [named('b', 1), named('Á', 1), named('c', 3), named('a', 1)]
    expect(ranked(all, compare).map(({ name }) => name)).toEqual(['c', 'a', 'Á', 'b'])
  })
})
