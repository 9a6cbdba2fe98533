import { dissimilarity } from './gamma-unit.ts'
import type { GammaUnit, GammaWeights } from './gamma-unit.ts'

/** Units of different annotators that are taken for the same: at most one of each. */
export type UnitaryAlignment = readonly PlacedUnit[]

/** A unit and whose it is, by the annotator's index. */
export interface PlacedUnit {
  readonly unit: GammaUnit
  readonly by: number
}

/** Every unit in one unitary alignment. */
export interface Alignment {
  readonly unitary: readonly UnitaryAlignment[]
  /** The sum of the unitary alignments' disorders. */
  readonly cost: number
  /** Whether no alignment has less disorder; else none better was found. */
  readonly isBest: boolean
}

/** What of alignments depends on the number of annotators. */
export interface AlignmentTerms {
  /** Pairs of annotators. */
  readonly pairs: number
  readonly weights: GammaWeights
}

export function termsOf(annotators: number, weights: GammaWeights): AlignmentTerms {
  return { pairs: (annotators * (annotators - 1)) / 2, weights }
}

/**
 * By how much the disorder falls when a unit joins others instead of standing alone. A unitary
 * alignment's disorder is the mean over all pairs of annotators, a pair with an empty unit costing Δ;
 * so joining takes away one alignment, Δ, and changes the pairs that are no longer with an empty one.
 */
export function gainOfJoining(
  { unit, by }: PlacedUnit,
  others: UnitaryAlignment,
  { pairs, weights }: AlignmentTerms,
): number {
  if (others.length === 0) return 0
  let gain = weights.empty
  for (const other of others) {
    if (other.by === by) return -Infinity
    gain += (weights.empty - dissimilarity(unit, other.unit, weights)) / pairs
  }
  return gain
}

/** By how much the disorder of units falls when they are aligned instead of standing alone. */
export function gainOfAlignment(members: UnitaryAlignment, terms: AlignmentTerms): number {
  return members.reduce(
    (sum, member, at) => sum + gainOfJoining(member, members.slice(0, at), terms),
    0,
  )
}

/** The cost of an alignment: every unit alone, less what aligning gains. */
export function costOf(unitary: readonly UnitaryAlignment[], terms: AlignmentTerms): number {
  return unitary.reduce(
    (sum, members) => sum + members.length * terms.weights.empty - gainOfAlignment(members, terms),
    0,
  )
}
