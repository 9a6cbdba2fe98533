import { describe, expect, it } from 'vitest'
import { bestAlignment } from '../../../shared/agreement/gamma/best-alignment.ts'
import { dissimilarity } from '../../../shared/agreement/gamma/gamma-unit.ts'
import { gamma } from '../../../shared/agreement/gamma/gamma.ts'
import { gammaExamples as cases, gammaGold as content, given } from './gamma-examples.ts'
import { skipped } from './gold.ts'

describe.skipIf(content === null)(`published examples of γ${skipped(content)}`, () => {
  it.each(cases)('$id: the best alignment', (each) => {
    const { units, weights, perAnnotator } = given(each)
    const { cost, isBest, unitary } = bestAlignment(units, weights)
    const { verified } = each
    if (typeof verified === 'string') throw new TypeError('No value')
    expect(Math.abs(cost / perAnnotator - verified.best_alignment_disorder)).toBeLessThan(1e-6)
    expect(isBest).toBe(true)
    expect(unitary.flat().length).toBe(units.flat().length)
  })
  it.each(cases.filter(({ expected }) => expected.gamma !== undefined))('$id: γ', (each) => {
    const { units, weights } = given(each)
    const [low = 0, high = 0] = each.expected.gamma ?? []
    for (const seed of [1, 2, 3]) {
      const { figure, interval } = gamma([units], { seed, weights })
      expect(figure.isDefined && figure.value).toBeGreaterThan(low)
      expect(figure.isDefined && figure.value).toBeLessThan(high)
      expect(interval![0]).toBeLessThan(high)
      expect(interval![1]).toBeGreaterThan(low)
    }
  })
  // Chance was estimated by another sampler there: see gamma-chance.test.ts. From its own estimate the
  // same γ follows.
  it.each(cases.filter(({ expected }) => expected.gamma_statistical !== undefined))(
    '$id: γ from the published chance',
    (each) => {
      const { units, weights, perAnnotator } = given(each)
      const { gamma_statistical = 0, expected_disorder_statistical = 1 } = each.expected
      const disorder = bestAlignment(units, weights).cost / perAnnotator
      expect(1 - disorder / expected_disorder_statistical).toBeCloseTo(gamma_statistical, 6)
    },
  )
  it('has the published dissimilarities of places', () => {
    const pairs = content?.positional_examples.pairs ?? []
    const unit = ([start, end]: readonly [number, number]) => ({ start, end, category: 'a' })
    const weights = { position: 1, category: 1, empty: 1 }
    for (const { a, b, own } of pairs) {
      expect(dissimilarity(unit(a), unit(b), weights)).toBeCloseTo(own, 4)
    }
    expect(pairs.length).toBe(6)
  })
})
