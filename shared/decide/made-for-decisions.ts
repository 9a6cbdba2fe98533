import type { Decision } from '../model/decision.ts'

/**
 * The ids of what was made for decisions, also for those that were replaced since: it is nobody's
 * mark, so that nobody is compared by it.
 */
export function madeForDecisions(decisions: readonly Decision[]): ReadonlySet<string> {
  const made = decisions.filter(({ outcome, deleted }) => !deleted && outcome.kind === 'new')
  return new Set(made.flatMap(({ outcome }) => outcome.kept))
}
