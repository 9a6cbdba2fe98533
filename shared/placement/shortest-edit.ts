import type { Budget, Gap, TextMatch } from './text-match.ts'

/** More insertions and deletions than this are no edit of a passage but another passage. */
const mostEdits = 400

/**
 * The matches of a shortest edit of one stretch into the other; none where that takes more than 400
 * insertions and deletions, or more steps than there are left.
 * Source: E. Myers, An O(ND) difference algorithm and its variations, Algorithmica 1 (1986).
 */
export function shortestEdit(
  from: Uint16Array,
  to: Uint16Array,
  gap: Gap,
  budget: Budget,
): readonly TextMatch[] {
  const { fromStart, toStart } = gap
  const width = gap.fromEnd - fromStart
  const height = gap.toEnd - toStart
  if (Math.abs(width - height) > mostEdits) return []
  const limit = Math.min(mostEdits, width + height)
  const reach = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    if (budget.steps < 0) return []
    budget.steps -= edits + 1
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = next(reach, middle, edits, diagonal)
      let y = x - diagonal
      const begun = x
      while (x < width && y < height && from[fromStart + x] === to[toStart + y]) {
        x++
        y++
      }
      budget.steps -= x - begun
      reach[middle + diagonal] = x
      if (x >= width && y >= height) {
        return traced({ trace, gap, edits, diagonal: width - height, width })
      }
    }
    trace.push(reach.slice(middle - edits, middle + edits + 1))
  }
  return []
}

/** How far along the old stretch one more edit comes on a diagonal. */
function next(reach: Int32Array, middle: number, edits: number, diagonal: number): number {
  if (edits === 0) return 0
  const inserted = reach[middle + diagonal + 1] ?? 0
  const deleted = (reach[middle + diagonal - 1] ?? 0) + 1
  return isInsertion(edits, diagonal, deleted - 1, inserted) ? inserted : deleted
}

function isInsertion(edits: number, diagonal: number, below: number, above: number): boolean {
  return diagonal === -edits || (diagonal !== edits && below < above)
}

interface Traced {
  /** Of each number of edits how far each diagonal came, from the lowest diagonal on. */
  readonly trace: readonly Int32Array[]
  readonly gap: Gap
  readonly edits: number
  readonly diagonal: number
  readonly width: number
}

function traced({ trace, gap, edits, diagonal, width }: Traced): readonly TextMatch[] {
  const matches: TextMatch[] = []
  let x = width
  let on = diagonal
  for (let left = edits; left >= 0; left--) {
    let begun = 0
    let came = 0
    let cameOn = on
    if (left > 0) {
      const before = trace[left - 1]
      const at = (wanted: number) => before?.[wanted + left - 1] ?? 0
      const isInserted = isInsertion(left, on, at(on - 1), at(on + 1))
      cameOn = isInserted ? on + 1 : on - 1
      came = at(cameOn)
      begun = isInserted ? came : came + 1
    }
    if (x > begun) {
      const to = gap.toStart + begun - on
      matches.push({ from: gap.fromStart + begun, to, length: x - begun })
    }
    x = came
    on = cameOn
  }
  return matches.reverse()
}
