import { categoryCounts } from './category-counts.ts'
import type { Coding } from './coding.ts'
import { nominalDistance } from './distance.ts'
import type { Distance } from './distance.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'

/**
 * Krippendorff's α of any number of raters, values missing or not: α = 1 − D_o / D_e, with D_o the mean
 * distance of values of the same unit and D_e that of any two values (Krippendorff 2004, chapter 11,
 * p. 222 to 230). At most 1; 0: as by chance; below: worse. `observed` and `expected` are
 * disagreement. A unit with fewer than two values does not count. Without a distance it is nominal.
 * Not defined where one category alone was used: there is no disagreement to expect (some programs
 * say 1).
 */
export function krippendorffsAlpha(
  coding: Coding,
  distance: Distance = nominalDistance,
): Corrected {
  const totals = coding.categories.map(() => 0)
  let values = 0
  let observed = 0
  for (const { counts, given, weight } of categoryCounts(coding)) {
    if (given < 2) continue
    values += given * weight
    counts.forEach((count, at) => (totals[at] = (totals[at] ?? 0) + count * weight))
    observed += (weight * spread(counts, distance)) / (given - 1)
  }
  observed = values === 0 ? 0 : observed / values
  const expected = values < 2 ? 0 : spread(totals, distance) / (values * (values - 1))
  const made = { observed, expected }
  if (coding.raters < 2) return { figure: undefinedBecause(reasons.oneAnnotator), ...made }
  if (values === 0) return { figure: undefinedBecause(reasons.nothing), ...made }
  if (expected < 1e-12) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined(1 - observed / expected), ...made }
}

/** The distances of all ordered pairs of so many values. */
function spread(counts: readonly number[], distance: Distance): number {
  let sum = 0
  counts.forEach((one, a) => {
    if (one === 0) return
    counts.forEach((other, b) => {
      if (other > 0 && a !== b) sum += one * other * distance(a, b)
    })
  })
  return sum
}
