import { categoryCounts } from './category-counts.ts'
import type { Coding } from './coding.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Figure } from './figure.ts'

/**
 * Percentage agreement: of the pairs of values that two annotators gave to the same unit, the share
 * that is equal; P = 1 − D_o with D_o as in Krippendorff's α, so that each value weighs the same where
 * some are missing. 0 to 1. Not corrected for chance (Artstein and Poesio 2008, section 2.1).
 */
export function percentageAgreement(coding: Coding): Figure {
  if (coding.raters < 2) return undefinedBecause(reasons.oneAnnotator)
  let agreeing = 0
  let total = 0
  for (const { counts, given, weight } of categoryCounts(coding)) {
    if (given < 2) continue
    const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0)
    agreeing += (weight * pairs) / (given - 1)
    total += weight * given
  }
  return total === 0 ? undefinedBecause(reasons.nothing) : defined(agreeing / total)
}
