import { unitCount } from './coding.ts'
import type { Coding } from './coding.ts'
import { nominalDistance } from './distance.ts'
import type { Distance } from './distance.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'

/**
 * Cohen's κ of two raters: κ = (P_o − P_e) / (1 − P_e), where chance lets each keep the shares of
 * categories that they used, P_e = Σ_c p_c^A p_c^B (Cohen 1960, p. 40). −1 to 1; 0: as by chance. With
 * a distance it is the weighted κ of Cohen (1968): κ = 1 − D_o / D_e. `observed` and `expected` are
 * agreement, of a distance 1 − D. A unit that one of the two has no value for is left out.
 * Where both used one and the same category only it is not defined (some programs say 1, or 0).
 */
export function cohensKappa(coding: Coding, distance: Distance = nominalDistance): Corrected {
  const { categories } = coding
  const items = coding.items.filter(({ values }) => values.every((value) => value !== null))
  const total = unitCount({ ...coding, items })
  const shares = [0, 1].map((rater) => {
    const share = categories.map(() => 0)
    for (const { values, weight } of items) {
      const value = values[rater] ?? 0
      share[value] = (share[value] ?? 0) + weight / total
    }
    return share
  })
  let observed = 0
  for (const { values, weight } of items) {
    observed += (weight / total) * distance(values[0] ?? 0, values[1] ?? 0)
  }
  let expected = 0
  shares[0]?.forEach((one, a) => {
    shares[1]?.forEach((other, b) => (expected += one * other * distance(a, b)))
  })
  const made = { observed: 1 - observed, expected: 1 - expected }
  if (coding.raters < 2) return { figure: undefinedBecause(reasons.oneAnnotator), ...made }
  if (total === 0) return { figure: undefinedBecause(reasons.nothing), ...made }
  if (expected < 1e-12) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined(1 - observed / expected), ...made }
}
