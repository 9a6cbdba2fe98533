import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideInRound } from '../../../shared/selectors/beside-in-round.ts'
import { overlapping } from '../../../shared/selectors/overlapping.ts'

const span = fc
  .tuple(fc.nat(20), fc.nat(8))
  .map(([start, length]) => ({ start, end: start + length }))
const units = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, index) => start + index)

describe('overlapping', () => {
  it('finds those that have a code unit in common with the span, in their order', () => {
    fc.assert(
      fc.property(fc.array(span), span, (items, other) => {
        const within = new Set(units(other))
        const expected = items.filter((item) => units(item).some((unit) => within.has(unit)))
        expect(overlapping(items, other)).toEqual(expected)
      }),
    )
  })
})

describe('besideInRound', () => {
  const ids = ['a', 'b', 'c']
  it.each([
    ['a', 'next', 'b'],
    ['c', 'next', 'a'],
    ['a', 'previous', 'c'],
    ['c', 'previous', 'b'],
    [null, 'next', 'a'],
    [null, 'previous', 'c'],
    ['elsewhere', 'next', 'a'],
    ['elsewhere', 'previous', 'c'],
  ] as const)('of %s: the %s is %s', (id, way, beside) => {
    expect(besideInRound(ids, id, way)).toBe(beside)
  })
  it('is nothing where there are none', () => {
    expect([besideInRound([], 'a', 'next'), besideInRound([], null, 'previous')]).toEqual([
      null,
      null,
    ])
  })
  it('comes to each once and then back, either way', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1 }),
        fc.constantFrom('next' as const, 'previous' as const),
        (all, way) => {
          const gone = all.reduce<readonly string[]>(
            (before) => [...before, besideInRound(all, before.at(-1) ?? null, way)!],
            [],
          )
          expect(gone.toSorted()).toEqual(all.toSorted())
          expect(besideInRound(all, gone.at(-1)!, way)).toBe(gone[0])
        },
      ),
    )
  })
})
