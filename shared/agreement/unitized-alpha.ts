import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Corrected } from './figure.ts'
import type { Stretch } from './flattened-marks.ts'

/** What raters cut out of a stretch that begins at 0, and as what; in order, without overlaps. */
export interface CodedContinuum {
  readonly length: number
  readonly raters: readonly (readonly Stretch[])[]
}

/**
 * The family of coefficients for unitizing of Krippendorff, Mathet, Bouvry and Widlöcher (2016), from
 * the lengths that each two raters' units have in common (coincidences o_ck), the gaps being a category
 * of their own. At most 1; 0: as by chance.
 * - `all`, ᵤα: cutting and tagging together.
 * - `cutting`, |ᵤα: marked or not, whatever the tag.
 * - `tagging`, cᵤα: the tags alone, of the text that both of two raters marked.
 */
export interface UnitizedAlphas {
  readonly all: Corrected
  readonly cutting: Corrected
  readonly tagging: Corrected
}

/**
 * Computes them as 1 − D_o / D_e. A unit is drawn as a whole when chance is asked, so that
 * e_cc = ℓ (ℓ_c² − Σ S²) / (ℓ² − Σ S²), with the squares of the units' own lengths S taken away; of a
 * gap each character is one unit (section 3.2 there). For `tagging` chance is that of α: e_cc =
 * ℓ_c (ℓ_c − 1) / (ℓ − 1) over the lengths in common. Not defined where one category was used.
 */
export function unitizedAlphas({ length, raters }: CodedContinuum): UnitizedAlphas {
  const categories = [...new Set(raters.flat().map(({ category }) => category))].sort()
  const index = new Map(categories.map((category, at) => [category, at + 1]))
  const coded = raters.map((stretches) =>
    stretches.map(({ start, end, category }) => ({ start, end, value: index.get(category) ?? 0 })),
  )
  const all = coincidences(coded, length, categories.length + 1)
  const merged = coded.map((units) => units.map((unit) => ({ ...unit, value: 1 })))
  return {
    all: drawnAlpha(all, coded, length),
    cutting: drawnAlpha(coincidences(merged, length, 2), merged, length),
    tagging: pairedAlpha(all),
  }
}

interface Unit {
  readonly start: number
  readonly end: number
  /** 0 stands for a gap. */
  readonly value: number
}

type Matrix = readonly (readonly number[])[]

function coincidences(raters: readonly (readonly Unit[])[], length: number, size: number): Matrix {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const tilings = raters.map((units) => tilingOf(units, length))
  tilings.forEach((one, at) => {
    for (const other of tilings.slice(at + 1)) {
      for (const { a, b, common } of meetings(one, other)) {
        for (const [x, y] of [[a, b] as const, [b, a] as const]) {
          const row = matrix[x]
          if (row !== undefined) row[y] = (row[y] ?? 0) + common / (raters.length - 1)
        }
      }
    }
  })
  return matrix
}

/** Units and the gaps between them, without a hole. */
function tilingOf(units: readonly Unit[], length: number): readonly Unit[] {
  const tiling: Unit[] = []
  let end = 0
  for (const unit of units) {
    if (unit.start > end) tiling.push({ start: end, end: unit.start, value: 0 })
    tiling.push(unit)
    end = unit.end
  }
  if (end < length) tiling.push({ start: end, end: length, value: 0 })
  return tiling
}

function meetings(one: readonly Unit[], other: readonly Unit[]) {
  const met: { a: number; b: number; common: number }[] = []
  let at = 0
  for (const unit of one) {
    while ((other[at]?.end ?? Infinity) <= unit.start) at += 1
    for (let next = at; next < other.length; next += 1) {
      const each = other[next]
      if (each === undefined || each.start >= unit.end) break
      const common = Math.min(unit.end, each.end) - Math.max(unit.start, each.start)
      met.push({ a: unit.value, b: each.value, common })
    }
  }
  return met
}

function drawnAlpha(
  matrix: Matrix,
  raters: readonly (readonly Unit[])[],
  length: number,
): Corrected {
  const margins = matrix.map(sumOf)
  const total = sumOf(margins)
  const squares = margins.map(() => 0)
  let marked = 0
  for (const { start, end, value } of raters.flat()) {
    squares[value] = (squares[value] ?? 0) + (end - start) ** 2
    marked += end - start
  }
  squares[0] = raters.length * length - marked
  const rest = total ** 2 - sumOf(squares)
  const expected = margins.map((own, at) => (total * (own ** 2 - (squares[at] ?? 0))) / rest)
  return corrected(matrix, { total, expected: total - sumOf(expected), raters: raters.length })
}

function pairedAlpha(matrix: Matrix): Corrected {
  const valued = matrix.slice(1).map((row) => row.slice(1))
  const margins = valued.map(sumOf)
  const total = sumOf(margins)
  const expected = margins.map((own) => (own * (own - 1)) / (total - 1))
  return corrected(valued, { total, expected: total - sumOf(expected), raters: 2 })
}

function corrected(
  matrix: Matrix,
  { total, expected, raters }: { total: number; expected: number; raters: number },
): Corrected {
  const equal = sumOf(matrix.map((row, at) => row[at] ?? 0))
  const made = { observed: (total - equal) / total, expected: expected / total }
  if (raters < 2)
    return { figure: undefinedBecause(reasons.oneAnnotator), observed: 0, expected: 0 }
  if (total === 0) return { figure: undefinedBecause(reasons.nothing), observed: 0, expected: 0 }
  const used = matrix.filter((row) => sumOf(row) > 0).length
  if (used < 2 || expected <= 0) return { figure: undefinedBecause(reasons.oneCategory), ...made }
  return { figure: defined(1 - made.observed / made.expected), ...made }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0)
}
