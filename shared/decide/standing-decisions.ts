import type { Decision } from '../model/decision.ts'

/**
 * The decisions that nobody has taken back or decided anew: neither deleted nor superseded by one
 * that is there. Where two people decided on the same without knowing of each other, both stand.
 */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const living = decisions.filter(({ deleted }) => !deleted)
  const superseded = new Set(living.flatMap(({ supersedes }) => supersedes))
  return living.filter(({ id }) => !superseded.has(id))
}
