import type { Decision } from '../model/decision.ts'
import { standingDecisions } from './standing-decisions.ts'

/** The decisions that stand, by the ids of the records that they are about or that were made for them. */
export function decisionsByRecord(
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
  const byRecord = new Map<string, Decision[]>()
  for (const decision of standingDecisions(decisions)) {
    for (const id of new Set([...decision.about, ...decision.outcome.kept])) {
      const others = byRecord.get(id)
      if (others === undefined) byRecord.set(id, [decision])
      else others.push(decision)
    }
  }
  return byRecord
}
