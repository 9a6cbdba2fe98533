import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'
import { joinedSpans } from './flattened-marks.ts'
import type { Span } from '../model/span.ts'

/** What several raters cut out of a stretch, for one category. */
export interface Unitizing {
  /** Of the whole, which begins at 0. */
  readonly length: number
  /** One list of each rater. */
  readonly raters: readonly (readonly Span[])[]
}

/**
 * Krippendorff's α_U for unitizing, of one category: do raters cut the same passages out of the same
 * text? α_U = 1 − D_o / D_e. D_o adds for each two raters the squares of how far the ends of
 * overlapping units differ, and of the length of units that lie wholly in the other's gap; D_e is the
 * same over all places that the units could have (Krippendorff 1995, p. 61 f.; 2004, p. 251 to 255). At
 * most 1; 0: as by chance. `observed` and `expected` are disagreement.
 * Its input may not overlap itself: overlapping units of one rater become one. Empty units are left
 * out. Without any unit it is not defined (DKPro says 0, or NaN).
 */
export function alphaU(given: Unitizing): Corrected {
  return alphaUOverall([given])
}

/**
 * α_U of several categories together: 1 − Σ D_o / Σ D_e (Krippendorff 2004, p. 254). Units of
 * different categories may overlap; that they do costs nothing.
 */
export function alphaUOverall(categories: readonly Unitizing[]): Corrected {
  let observed = 0
  let expected = 0
  let units = 0
  for (const { length, raters } of categories) {
    const joined = raters.map(joinedSpans)
    units += joined.flat().length
    if (joined.length < 2 || joined.flat().length === 0) continue
    observed += observedDisagreement(joined, length)
    expected += expectedDisagreement(joined, length)
  }
  const made = { observed, expected }
  const tooFew = categories.some(({ raters }) => raters.length < 2)
  if (tooFew) return { figure: undefinedBecause(reasons.oneAnnotator), ...made }
  if (units === 0) return { figure: undefinedBecause(reasons.nothing), ...made }
  if (expected <= 0) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined(1 - observed / expected), ...made }
}

function observedDisagreement(raters: readonly (readonly Span[])[], length: number): number {
  let sum = 0
  raters.forEach((one, index) => {
    for (const other of raters.slice(index + 1)) {
      const { ends, alone } = compare(one, other)
      sum += 2 * (ends + alone + compare(other, one).alone)
    }
  })
  return sum / (raters.length * (raters.length - 1) * length ** 2)
}

/** Both in order. The squares of differing ends, and of units that meet none of the other's. */
function compare(one: readonly Span[], other: readonly Span[]) {
  let ends = 0
  let alone = 0
  let first = 0
  for (const unit of one) {
    while ((other[first]?.end ?? Infinity) <= unit.start) first += 1
    let isAlone = true
    for (let at = first; at < other.length; at += 1) {
      const met = other[at]
      if (met === undefined || met.start >= unit.end) break
      ends += (unit.start - met.start) ** 2 + (unit.end - met.end) ** 2
      isAlone = false
    }
    if (isAlone) alone += (unit.end - unit.start) ** 2
  }
  return { ends, alone }
}

function expectedDisagreement(raters: readonly (readonly Span[])[], length: number): number {
  const units = raters.flat().map(({ start, end }) => end - start)
  const gaps = raters.flatMap((spans) => gapsOf(spans, length)).sort((a, b) => b - a)
  // Longer gaps than a unit, and how long they are together: by units from the longest.
  let taken = 0
  let together = 0
  let sum = 0
  for (const unit of units.toSorted((a, b) => b - a)) {
    for (let gap = gaps[taken]; gap !== undefined && gap >= unit; gap = gaps[taken]) {
      together += gap
      taken += 1
    }
    sum += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit)
    sum += unit ** 2 * (together - taken * (unit - 1))
  }
  const places = raters.length * length
  const itself = units.reduce((total, unit) => total + unit * (unit - 1), 0)
  return ((2 / length) * sum) / (places * (places - 1) - itself)
}

function gapsOf(spans: readonly Span[], length: number): readonly number[] {
  const gaps: number[] = []
  let end = 0
  for (const span of spans) {
    if (span.start > end) gaps.push(span.start - end)
    end = span.end
  }
  if (length > end) gaps.push(length - end)
  return gaps
}
