import type { TeamFile } from '../../shared/ipc/answers.ts'
import type { TeamFileState } from '../state/team.ts'
import type { TeamMemory } from '../storage/team-memory.ts'

interface Seen {
  readonly size: number
  readonly modified: number
}

/** Whether a file is as it was when it was looked at. */
export function isSame(a: Seen | undefined, b: Seen | undefined): boolean {
  return a !== undefined && a.size === b?.size && a.modified === b.modified
}

/**
 * Whether all of a file was taken that may be seen. What was held back is taken once nothing holds it
 * back any more, though the file is the same.
 * @param blind the assignments that hold something back, in the order of their ids.
 */
export function isMerged(
  known: TeamMemory['merged'][string] | undefined,
  file: TeamFile,
  blind: readonly string[],
): boolean {
  if (known === undefined || !isSame(known, file)) return false
  return known.heldBack === 0 || known.blind.join() === blind.join()
}

/** What is known of a file of somebody else. */
export function stateOf(name: string, merged: TeamMemory['merged']): TeamFileState {
  const known = merged[name]
  if (known === undefined) {
    return { name, annotators: '', mergedAt: null, problem: null, heldBack: 0 }
  }
  const { annotators, at, damaged, heldBack } = known
  const problem = damaged === 0 ? null : `${damaged} of its parts are damaged and were left out.`
  return { name, annotators, mergedAt: at, problem, heldBack }
}
