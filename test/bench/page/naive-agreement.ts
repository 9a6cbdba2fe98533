import { flattenedMarks } from '../../../shared/agreement/flattened-marks.ts'
import { dissimilarity } from '../../../shared/agreement/gamma/gamma-unit.ts'
import type { GammaUnit, GammaWeights } from '../../../shared/agreement/gamma/gamma-unit.ts'
import type { Mark } from '../../../shared/agreement/mark.ts'

/** Krippendorff's observed disagreement, character by character. */
export function naiveAlpha(lanes: readonly (readonly Mark[])[], length: number): number {
  const coded = lanes.map((marks) => {
    const characters = new Array<string>(length).fill('')
    for (const { start, end, category } of flattenedMarks(marks)) {
      for (let at = start; at < end; at += 1) characters[at] = category
    }
    return characters
  })
  let differing = 0
  for (let at = 0; at < length; at += 1) {
    coded.forEach((one, index) => {
      for (const other of coded.slice(index + 1)) if (one[at] !== other[at]) differing += 2
    })
  }
  return differing / (length * lanes.length * (lanes.length - 1))
}

/** How many marks can be matched, trying each against each (Kuhn's algorithm). */
export function naiveOverlap(one: readonly Mark[], other: readonly Mark[]): number {
  const matchOf = new Map<Mark, Mark>()
  const tryMatch = (mark: Mark, seen: Set<Mark>): boolean => {
    for (const each of other) {
      if (each.tag !== mark.tag || each.start >= mark.end || each.end <= mark.start) continue
      if (seen.has(each)) continue
      seen.add(each)
      const held = matchOf.get(each)
      if (held === undefined || tryMatch(held, seen)) {
        matchOf.set(each, mark)
        return true
      }
    }
    return false
  }
  return one.filter((mark) => tryMatch(mark, new Set())).length
}

/** The cost of the best alignment of two annotators by the Hungarian algorithm on all pairs. */
export function naiveAlignmentCost(
  a: readonly GammaUnit[],
  b: readonly GammaUnit[],
  weights: GammaWeights,
): number {
  // Square: each unit can also stay alone, with one of the other's places for nobody.
  const size = a.length + b.length
  const costOf = (row: number, column: number): number => {
    const one = a[row]
    const other = b[column]
    if (one !== undefined && other !== undefined) return dissimilarity(one, other, weights)
    return one === undefined && other === undefined ? 0 : weights.empty
  }
  const u = new Float64Array(size + 1)
  const v = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const way = new Int32Array(size + 1)
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(size + 1).fill(Infinity)
    const used = new Uint8Array(size + 1)
    do {
      used[column] = 1
      const current = rowOf[column]!
      let delta = Infinity
      let next = 0
      for (let each = 1; each <= size; each += 1) {
        if (used[each] === 1) continue
        const reduced = costOf(current - 1, each - 1) - u[current]! - v[each]!
        if (reduced < least[each]!) {
          least[each] = reduced
          way[each] = column
        }
        if (least[each]! < delta) {
          delta = least[each]!
          next = each
        }
      }
      for (let each = 0; each <= size; each += 1) {
        if (used[each] === 1) {
          u[rowOf[each]!]! += delta
          v[each]! -= delta
        } else least[each]! -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    do {
      const before = way[column]!
      rowOf[column] = rowOf[before]!
      column = before
    } while (column !== 0)
  }
  return -v[0]!
}
