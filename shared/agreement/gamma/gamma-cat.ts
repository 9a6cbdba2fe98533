import { reasons, undefinedBecause } from '../figure.ts'
import type { Corrected, Figure } from '../figure.ts'
import type { CategorialDisorder } from './categorial-disorder.ts'
import { meanOf } from './mean-of.ts'
import { sampledFigure } from './sampled-figure.ts'

export interface GammaCat extends Corrected {
  /** Where it is with 95 % confidence, as far as the sampling of chance goes; null where undefined. */
  readonly interval: readonly [number, number] | null
  /** How many shuffled continua had a pair to say something of chance. */
  readonly samples: number
}

/**
 * γcat of Mathet (2017): 1 − D_o / D_e of the categories of aligned units, their places put aside; of
 * the pairs with one category alone it is γk. At most 1; 0: as by chance. `observed` and `expected` are
 * disorders. A sample without a pair is left out of D_e, the mean; pygamma-agreement takes 0 for it, or
 * 1 where the category is missing as well. Not defined where nothing is aligned, and where chance
 * could not differ, as with one category alone (pygamma-agreement says 1).
 */
export function gammaCat(
  observed: CategorialDisorder | undefined,
  sampled: readonly (CategorialDisorder | undefined)[],
): GammaCat {
  const disorders = sampled.flatMap((sample) => disorderOf(sample) ?? [])
  const found = disorderOf(observed)
  const expected = disorders.length === 0 ? 0 : meanOf(disorders).mean
  const made = { observed: found ?? 0, expected, samples: disorders.length }
  if (found === null)
    return { figure: undefinedBecause(reasons.nothingAligned), interval: null, ...made }
  if (expected < 1e-12) {
    return { figure: undefinedBecause(reasons.oneCategory), interval: null, ...made }
  }
  return { ...made, ...sampledFigure(found, disorders) }
}

/** The same where γ itself is not defined. */
export function noGammaCat(figure: Figure): GammaCat {
  return { figure, observed: 0, expected: 0, interval: null, samples: 0 }
}

function disorderOf(sum: CategorialDisorder | undefined): number | null {
  return sum === undefined || sum.weight === 0 ? null : sum.differing / sum.weight
}
