import { gainOfAlignment, gainOfJoining } from './alignment.ts'
import type { AlignmentTerms, PlacedUnit, UnitaryAlignment } from './alignment.ts'
import { dissimilarity } from './gamma-unit.ts'

/** A unitary alignment that could stand in a best one. */
export interface Possible {
  /** Indexes of its units, which ascend. */
  readonly members: readonly number[]
  readonly gain: number
}

/**
 * All unitary alignments of two units or more that could stand in a best alignment: none of their
 * units would be better off alone. Null where there are more than `most`.
 * @param units all of them; those of an annotator need not stand together.
 */
export function possibleAlignments(
  units: readonly PlacedUnit[],
  terms: AlignmentTerms,
  most: number,
): readonly Possible[] | null {
  const annotators = new Set(units.map(({ by }) => by)).size
  const limit = (terms.pairs + annotators - 1) * terms.weights.empty
  const found: Possible[] = []
  let looked = 0
  const extend = (members: readonly number[], from: number): boolean => {
    for (let next = from; next < units.length; next += 1) {
      const unit = units[next]
      if (unit === undefined) continue
      const fits = members.every((at) => {
        const other = units[at]
        if (other === undefined || other.by === unit.by) return false
        return dissimilarity(other.unit, unit.unit, terms.weights) <= limit
      })
      if (!fits) continue
      looked += 1
      if (looked > 4 * most) return false
      const all = [...members, next]
      if (all.length > 1) {
        const placed = all.flatMap((at) => units[at] ?? [])
        if (isWorthIt(placed, terms)) {
          if (found.length >= most) return false
          found.push({ members: all, gain: gainOfAlignment(placed, terms) })
        }
      }
      if (all.length < annotators && !extend(all, next + 1)) return false
    }
    return true
  }
  return extend([], 0) ? found : null
}

function isWorthIt(members: UnitaryAlignment, terms: AlignmentTerms): boolean {
  return members.every(
    (member) =>
      gainOfJoining(
        member,
        members.filter((each) => each !== member),
        terms,
      ) > 0,
  )
}
