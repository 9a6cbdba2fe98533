import { categoryCounts } from './category-counts.ts'
import { unitCount } from './coding.ts'
import type { Coding } from './coding.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'
import { percentageAgreement } from './percentage-agreement.ts'

/**
 * Gwet's AC1: (P − P_e) / (1 − P_e) with P_e = Σ_c π_c (1 − π_c) / (q − 1), π_c the mean share of
 * category c in a unit and q the number of categories (Gwet 2008, equations 4 to 6). About −1 to 1. It
 * does not collapse, as κ does, where one category is much more frequent than the others. `observed`
 * and `expected` are agreement. Not defined with one category to choose from; where one of several was
 * used by all it is 1, since then nothing was hard to code.
 * @param coding its categories are those that were to choose from, whether or not all were used.
 */
export function gwetsAc1(coding: Coding): Corrected {
  const agreement = percentageAgreement(coding)
  const total = unitCount(coding)
  const shares = coding.categories.map(() => 0)
  for (const { counts, given, weight } of categoryCounts(coding)) {
    if (given === 0) continue
    counts.forEach((count, at) => {
      shares[at] = (shares[at] ?? 0) + ((count / given) * weight) / total
    })
  }
  const made = { observed: agreement.isDefined ? agreement.value : 0, expected: 0 }
  if (!agreement.isDefined) return { figure: agreement, ...made }
  if (shares.length < 2) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  const expected = shares.reduce((sum, p) => sum + p * (1 - p), 0) / (shares.length - 1)
  const { observed } = made
  return { figure: defined((observed - expected) / (1 - expected)), observed, expected }
}
