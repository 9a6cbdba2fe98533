import { describe, expect, it } from 'vitest'
import { bestAlignment } from '../../../shared/agreement/gamma/best-alignment.ts'
import { dissimilarity } from '../../../shared/agreement/gamma/gamma-unit.ts'
import { gamma } from '../../../shared/agreement/gamma/gamma.ts'
import { gold, skipped } from './gold.ts'

interface GoldGamma {
  readonly positional_examples: {
    readonly pairs: readonly {
      readonly a: readonly [number, number]
      readonly b: readonly [number, number]
      readonly own: number
    }[]
  }
  readonly cases: readonly {
    readonly id: string
    readonly params: { readonly alpha: number; readonly beta: number; readonly deltaEmpty: number }
    readonly continuum?: readonly {
      readonly annotator: string
      readonly start: number
      readonly end: number
      readonly category: string
    }[]
    readonly expected: {
      readonly gamma?: readonly [number, number]
      readonly gamma_statistical?: number
      readonly expected_disorder_statistical?: number
    }
    readonly verified: { readonly best_alignment_disorder: number } | string
  }[]
}

const content = gold('gamma-gold.json') as GoldGamma | null

function given({ continuum = [], params }: GoldGamma['cases'][number]) {
  const names = [...new Set(continuum.map(({ annotator }) => annotator))]
  return {
    units: names.map((name) => continuum.filter(({ annotator }) => annotator === name)),
    perAnnotator: continuum.length / names.length,
    weights: { position: params.alpha, category: params.beta, empty: params.deltaEmpty },
  }
}

describe.skipIf(content === null)(`published examples of γ${skipped(content)}`, () => {
  const cases = (content?.cases ?? []).filter(({ continuum }) => continuum !== undefined)

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
  // Chance was estimated by another sampler there; from its own estimate the same γ follows.
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
