import { costOf, termsOf } from './alignment.ts'
import type { Alignment, PlacedUnit, UnitaryAlignment } from './alignment.ts'
import { branchAndBound } from './branch-and-bound.ts'
import type { GammaUnit, GammaWeights } from './gamma-unit.ts'
import { matchInTurn } from './match-in-turn.ts'
import { possibleAlignments } from './possible-alignments.ts'

/** How much is looked at to prove or better the alignment of three annotators or more. */
export interface Effort {
  /** Unitary alignments that may come into question. */
  readonly possible: number
  /** Steps of branch and bound. */
  readonly steps: number
}

/** For what was annotated. */
export const fullEffort: Effort = { possible: 20_000, steps: 100_000 }
/** For one of many samples. */
export const smallEffort: Effort = { possible: 600, steps: 400 }
const mostUnits = 200

/**
 * The alignment of least disorder (Mathet, Widlöcher and Métivier 2015, section 4.2). Of two annotators
 * it is exact and fast. Of more the problem is NP-hard: what matching in turn finds is proven best, or
 * bettered, by branch and bound where the alignments that come into question are few; else
 * `isBest` is false and the cost is an upper bound.
 * @param units by annotator; two annotators or more.
 */
export function bestAlignment(
  units: readonly (readonly GammaUnit[])[],
  weights: GammaWeights,
  { possible: mostPossible, steps: mostSteps }: Effort = fullEffort,
): Alignment {
  const terms = termsOf(units.length, weights)
  const placed = units.map((own, by) => own.map((unit): PlacedUnit => ({ unit, by })))
  const found = matchInTurn(placed, terms)
  const cost = costOf(found, terms)
  if (units.length === 2 || cost < 1e-12) return { unitary: found, cost, isBest: true }
  const all = placed.flat().sort((a, b) => a.unit.start - b.unit.start || a.unit.end - b.unit.end)
  const unproven = { unitary: found, cost, isBest: false }
  if (all.length > mostUnits) return unproven
  const possible = possibleAlignments(all, terms, mostPossible)
  if (possible === null) return unproven
  const known = all.length * weights.empty - cost
  const better = branchAndBound({ units: all.length, possible, known, mostSteps })
  if (better === 'gave-up') return unproven
  if (better === null) return { unitary: found, cost, isBest: true }
  const aligned = better.map(({ members }): UnitaryAlignment =>
    members.flatMap((at) => all[at] ?? []),
  )
  const isAligned = new Set(aligned.flat())
  const alone = all.filter((each) => !isAligned.has(each)).map((each) => [each])
  const unitary = [...aligned, ...alone]
  return { unitary, cost: costOf(unitary, terms), isBest: true }
}
