import type { Disagreement } from '../compare/disagreement.ts'
import type { Decision } from '../model/decision.ts'
import { decisionsByRecord } from './decisions-by-record.ts'

/**
 * Where a case stands. `agreed`: all annotators have it, and nobody decided otherwise. `settled`: by
 * one decision. `contested`: by several that do not know of each other, or by one of which there are
 * several versions; the latest counts until somebody decides anew. `open`: by none, by one that does
 * not know of all that is in it, or by one for what was deleted since.
 */
export const caseStates = ['agreed', 'settled', 'contested', 'open'] as const
export type CaseState = (typeof caseStates)[number]

export interface SettledCase {
  readonly case: Disagreement
  readonly state: CaseState
  /** The decision that counts, also where it leaves the case open. */
  readonly decision: Decision | null
  /** The others that stand, latest first. */
  readonly contesting: readonly Decision[]
}

/** The ids of the records that a case is about: annotations, or of a relation the relations. */
export function recordsOf({ annotations, relation }: Disagreement): readonly string[] {
  const records =
    relation === null ? [...annotations.values()] : [...relation.relations.values()].flat()
  return records.map(({ id }) => id).sort()
}

/**
 * How each of the cases stands by the decisions of a library, which may be deleted or replaced.
 * @param isThere whether the annotation or relation of an id is there and not deleted.
 */
export function settleCases(
  cases: readonly Disagreement[],
  decisions: readonly Decision[],
  isThere: (id: string) => boolean,
): readonly SettledCase[] {
  const byRecord = decisionsByRecord(decisions)
  const isGone = (decision: Decision | null) => {
    const kept = decision?.outcome.kept ?? []
    return kept.length > 0 && !kept.some(isThere)
  }
  return cases.map((each) => {
    const records = recordsOf(each)
    const found = new Set(records.flatMap((id) => byRecord.get(id) ?? []))
    const [decision = null, ...contesting] = [...found].sort(latestFirst)
    const known = new Set([...found].flatMap(({ about }) => about))
    const isCovered = records.every((id) => known.has(id))
    return {
      case: each,
      state: stateOf(each, { decision, contesting, stillHolds: isCovered && !isGone(decision) }),
      decision,
      contesting,
    }
  })
}

function stateOf(
  { kind }: Disagreement,
  {
    decision,
    contesting,
    stillHolds,
  }: Pick<SettledCase, 'decision' | 'contesting'> & { readonly stillHolds: boolean },
): CaseState {
  if (decision === null) return kind === 'agreement' ? 'agreed' : 'open'
  if (!stillHolds) return 'open'
  return contesting.length > 0 || decision.concurrent !== undefined ? 'contested' : 'settled'
}

/** Clocks differ, but somebody has to go first until it is decided anew: the same on each machine. */
function latestFirst(a: Decision, b: Decision): number {
  if (a.modified !== b.modified) return a.modified > b.modified ? -1 : 1
  return a.id > b.id ? -1 : 1
}
