import { defined } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { meanOf } from './mean-of.ts'

interface SampledFigure {
  readonly figure: Figure
  readonly interval: readonly [number, number]
}

/**
 * 1 − D_o / D_e, with D_e the mean of disorders that were sampled, and where that is with 95 % confidence
 * as far as the sampling goes.
 * @param disorders of which the mean is above 0.
 */
export function sampledFigure(observed: number, disorders: readonly number[]): SampledFigure {
  const { mean, error } = meanOf(disorders)
  const [low, high] = [mean - 1.96 * error, mean + 1.96 * error]
  return {
    figure: defined(1 - observed / mean),
    interval: [correctedBy(observed, low), correctedBy(observed, high)],
  }
}

function correctedBy(observed: number, expected: number): number {
  if (observed === 0) return 1
  return expected > 0 ? 1 - observed / expected : -Infinity
}
