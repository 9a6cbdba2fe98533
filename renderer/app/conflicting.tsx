import type { ReactNode } from 'react'
import type { Conflict, Conflicted } from '../../shared/conflict/conflict.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import { hasCard } from '../conflicts/conflict-row.tsx'
import { RecordConflict } from '../conflicts/record-conflict.tsx'
import { showChanges } from '../state/changes.ts'
import {
  chooseConflict,
  conflictKey,
  focusConflict,
  useChosenConflict,
} from '../state/conflicts.ts'
import { notify } from '../state/notices.ts'
import { showOpenings } from '../state/openings.ts'
import { goToAnnotation, showView, useSession } from '../state/session.ts'
import { conflictsNow } from '../storage/live-conflicts.ts'
import type { OpenConflict } from '../storage/read-conflicts.ts'
import { settleConflict } from '../storage/settle.ts'
import type { Settled } from '../storage/settle.ts'
import type { Workspace } from '../storage/workspace.ts'
import { undoAction } from './undo-action.ts'

/** Lists what was changed on both sides. */
export function showConflicts(): void {
  showOpenings(false)
  showChanges(null)
  showView('conflicts')
}

/** Goes to what is to be settled: to its card, or to the list where it has none. */
export function goToConflict(conflict: OpenConflict): void {
  const { kind, id, articleId } = conflict
  const key = conflictKey(conflict)
  if (kind !== 'annotation' || articleId === null || !hasCard(conflict)) {
    chooseConflict(key, true)
    showConflicts()
    return
  }
  showOpenings(false)
  showChanges(null)
  focusConflict(key)
  goToAnnotation(id, articleId)
}

/** Goes to the conflict after or before the one that is looked at, round the end. */
export async function stepConflict(workspace: Workspace, by: 1 | -1): Promise<void> {
  const conflicts = await conflictsNow(workspace)
  const { view, selectedId } = useSession.getState()
  const shown =
    view === 'article' && selectedId !== null
      ? conflictKey({ kind: 'annotation', id: selectedId })
      : useChosenConflict.getState().chosen
  const at = conflicts.findIndex((each) => conflictKey(each) === shown)
  const next = by === 1 ? at + 1 : (at === -1 ? conflicts.length : at) - 1
  const conflict = conflicts.at(next % conflicts.length)
  if (conflict === undefined) notify({ text: 'No open conflicts.' })
  else if (view === 'conflicts') chooseConflict(conflictKey(conflict), true)
  else goToConflict(conflict)
}

const problems: Readonly<Record<Exclude<Settled, 'settled'>, string>> = {
  gone: 'This conflict was settled elsewhere in the meantime. Nothing was changed.',
  changed: 'One more version has come in the meantime. Look at it and choose again.',
}

/** Settles a conflict and goes on to the next; the notice offers to take it back. */
export async function settle(
  workspace: Workspace,
  conflict: Conflict,
  choice: Choice,
): Promise<void> {
  const before = await conflictsNow(workspace)
  const settled = await settleConflict(workspace, conflict, choice)
  if (settled !== 'settled') {
    notify({ tone: 'problem', text: problems[settled] })
    return
  }
  const key = conflictKey(conflict)
  const at = before.findIndex((each) => conflictKey(each) === key)
  const left = before.filter((each) => conflictKey(each) !== key)
  const next = left[at] ?? left[0]
  const rest = left.length === 1 ? '1 is still open.' : `${left.length} are still open.`
  notify({
    text: `Settled the conflict. ${left.length === 0 ? 'No open conflicts are left.' : rest}`,
    action: await undoAction(workspace),
  })
  if (next === undefined) chooseConflict(null, false)
  else if (useSession.getState().view === 'conflicts') chooseConflict(conflictKey(next), true)
  else goToConflict(next)
}

/** Shows on the cards what is to be settled. */
export function conflictRenderer(
  workspace: Workspace,
): (whole: Conflicted, isOpen: boolean) => ReactNode {
  const onSettle = (conflict: Conflict, choice: Choice) => void settle(workspace, conflict, choice)
  return (whole, isOpen) => <RecordConflict {...{ whole, isOpen, onSettle }} />
}
