import { categoryCounts } from './category-counts.ts'
import { categoryTotals, unitCount } from './coding.ts'
import type { Coding } from './coding.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'

/**
 * Fleiss' κ of any number of raters: κ = (P − P_e) / (1 − P_e), with P the mean share of agreeing
 * pairs of a unit and P_e = Σ_c p_c², the shares of categories over all raters together (Fleiss 1971,
 * p. 379 f.). Of two raters it is Scott's π (Scott 1955). −1 to 1; 0: as by chance. `observed` and
 * `expected` are agreement. Not defined where values are missing, and where one category alone was
 * used (some programs say 1).
 */
export function fleissKappa(coding: Coding): Corrected {
  const total = unitCount(coding)
  const { raters } = coding
  let observed = 0
  let isComplete = true
  for (const { counts, given, weight } of categoryCounts(coding)) {
    if (given !== raters) isComplete = false
    const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0)
    observed += (weight * pairs) / (raters * (raters - 1) * total)
  }
  const expected = categoryTotals(coding).reduce(
    (sum, count) => sum + (count / (total * raters)) ** 2,
    0,
  )
  const made = { observed, expected }
  if (raters < 2) return { figure: undefinedBecause(reasons.oneAnnotator), ...made }
  if (total === 0) return { figure: undefinedBecause(reasons.nothing), ...made }
  if (!isComplete) return { figure: undefinedBecause(reasons.unequal), ...made }
  if (1 - expected < 1e-12) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined((observed - expected) / (1 - expected)), ...made }
}
