import type { Coding } from './coding.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'
import { percentageAgreement } from './percentage-agreement.ts'

/**
 * Bennett's S: (P − 1 / q) / (1 − 1 / q), q the number of categories: chance takes each of them equally
 * often (Bennett, Alpert and Goldstein 1954). −1 / (q − 1) to 1; 0: as by chance. It is meant for
 * two raters; of more, P is that of all pairs, which makes it the κ of Brennan and Prediger (1981).
 * `observed` and `expected` are agreement. Not defined with one category to choose from. Where one of
 * several was used by all it is 1, since its chance does not depend on use (so DKPro has it).
 * @param coding its categories are those that were to choose from, whether or not all were used.
 */
export function bennettsS(coding: Coding): Corrected {
  const agreement = percentageAgreement(coding)
  if (!agreement.isDefined) return { figure: agreement, observed: 0, expected: 0 }
  const observed = agreement.value
  const expected = 1 / coding.categories.length
  const made = { observed, expected }
  if (expected === 1) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined((observed - expected) / (1 - expected)), ...made }
}
