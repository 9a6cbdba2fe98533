import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf, gainOfAlignment, termsOf } from '../../../shared/agreement/gamma/alignment.ts'
import type { PlacedUnit, UnitaryAlignment } from '../../../shared/agreement/gamma/alignment.ts'
import { bestAlignment } from '../../../shared/agreement/gamma/best-alignment.ts'
import { dissimilarity, gammaWeights } from '../../../shared/agreement/gamma/gamma-unit.ts'
import type { GammaUnit } from '../../../shared/agreement/gamma/gamma-unit.ts'

/** The least cost, by trying every way to put units together. */
function leastCost(units: readonly (readonly GammaUnit[])[]): number {
  const placed = units.flatMap((own, by) => own.map((unit): PlacedUnit => ({ unit, by })))
  const terms = termsOf(units.length, gammaWeights)
  function most(rest: readonly PlacedUnit[]): number {
    const [first, ...others] = rest
    if (first === undefined) return 0
    let best = -Infinity
    const choose = (members: UnitaryAlignment, from: number) => {
      const left = others.filter((each) => !members.includes(each))
      best = Math.max(best, gainOfAlignment(members, terms) + most(left))
      others.slice(from).forEach((each, index) => {
        if (members.some(({ by }) => by === each.by)) return
        choose([...members, each], from + index + 1)
      })
    }
    choose([first], 0)
    return best
  }
  return placed.length * gammaWeights.empty - most(placed)
}

const unit = fc
  .record({
    start: fc.nat({ max: 40 }),
    length: fc.integer({ min: 1, max: 12 }),
    category: fc.constantFrom('a', 'b'),
  })
  .map(({ start, length, category }) => ({ start, end: start + length, category }))

const few = (annotators: number, most: number) =>
  fc.tuple(...Array.from({ length: annotators }, () => fc.array(unit, { maxLength: most })))

describe('the best alignment', () => {
  it.each([
    [2, 4],
    [3, 2],
    [4, 2],
  ])('of %i annotators costs least of all there are', (annotators, most) => {
    fc.assert(
      fc.property(few(annotators, most), (units) => {
        const { cost, isBest, unitary } = bestAlignment(units, gammaWeights)
        expect(isBest).toBe(true)
        expect(cost).toBeCloseTo(leastCost(units), 9)
        expect(unitary.flat().length).toBe(units.flat().length)
      }),
      { numRuns: 300 },
    )
  })
  it('costs what its definition says: means over all pairs of annotators', () => {
    fc.assert(
      fc.property(few(3, 3), (units) => {
        const { unitary, cost } = bestAlignment(units, gammaWeights)
        const disorder = (members: UnitaryAlignment) => {
          let sum = 0
          for (const [a, b] of [
            [0, 1],
            [0, 2],
            [1, 2],
          ] as const) {
            const one = members.find(({ by }) => by === a)
            const other = members.find(({ by }) => by === b)
            const isEmpty = one === undefined || other === undefined
            sum += isEmpty ? 1 : dissimilarity(one.unit, other.unit, gammaWeights)
          }
          return sum / 3
        }
        const total = unitary.reduce((sum, members) => sum + disorder(members), 0)
        expect(cost).toBeCloseTo(total, 9)
        expect(costOf(unitary, termsOf(3, gammaWeights))).toBeCloseTo(total, 9)
      }),
      { numRuns: 1000 },
    )
  })
})
