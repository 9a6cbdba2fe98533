import { describe, expect, it } from 'vitest'
import { bestAlignment } from '../../../shared/agreement/gamma/best-alignment.ts'
import { meanOf } from '../../../shared/agreement/gamma/mean-of.ts'
import { randomFrom } from '../../../shared/agreement/gamma/random.ts'
import { gammaExamples, gammaGold, given } from './gamma-examples.ts'
import type { GammaExample } from './gamma-examples.ts'
import { skipped } from './gold.ts'
import { statisticalSampler } from './statistical-sampler.ts'

const samples = 600

/** What a mean of as many samples as were published comes to, from many more of our own. */
function chanceOf(example: GammaExample) {
  const { units, weights } = given(example)
  const sample = statisticalSampler(units, randomFrom(1))
  const disorders = Array.from({ length: samples }, () => {
    const sampled = sample()
    const perAnnotator = sampled.flat().length / sampled.length
    return bestAlignment(sampled, weights).cost / perAnnotator
  })
  const { mean, deviation, error } = meanOf(disorders)
  const {
    n_samples = 1,
    expected_disorder_statistical = 0,
    gamma_statistical = 0,
  } = example.expected
  // Both means were sampled, theirs and ours.
  const spread = Math.hypot(deviation / Math.sqrt(n_samples), error)
  return {
    mean,
    spread,
    published: expected_disorder_statistical,
    publishedGamma: gamma_statistical,
  }
}

describe.skipIf(gammaGold === null)(`published examples of chance${skipped(gammaGold)}`, () => {
  const examples = gammaExamples.filter(({ expected }) => expected.n_samples !== undefined)

  it.each(examples)('$id: the disorder of chance is what 30 samples can give', (example) => {
    const { mean, spread, published } = chanceOf(example)
    expect(published).toBeGreaterThan(mean - 3 * spread)
    expect(published).toBeLessThan(mean + 3 * spread)
  })
  it.each(examples)('$id: and so is γ', (example) => {
    const { mean, spread, publishedGamma } = chanceOf(example)
    const { units, weights, perAnnotator } = given(example)
    const observed = bestAlignment(units, weights).cost / perAnnotator
    const gammaFrom = (expected: number) => 1 - observed / expected
    expect(publishedGamma).toBeGreaterThanOrEqual(gammaFrom(mean - 3 * spread))
    expect(publishedGamma).toBeLessThanOrEqual(gammaFrom(mean + 3 * spread))
  })
  it('is not off to one side: together they are as far off as chance would have it', () => {
    const offs = examples.map((example) => {
      const { mean, spread, published } = chanceOf(example)
      return (published - mean) / spread
    })
    expect(offs.length).toBe(6)
    // χ² with six degrees of freedom is above 16.8 once in a hundred times.
    expect(offs.reduce((sum, off) => sum + off * off, 0)).toBeLessThan(16.8)
  })
})
