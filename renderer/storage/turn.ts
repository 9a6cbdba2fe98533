import { redo, turnTo, undo } from './apply-step.ts'
import type { Step } from '../../shared/history/step.ts'
import type { StepRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

/** Going back or forth in the history. */
export type Turn =
  /** Of the step that was made last; of one step alone where its number is given. */
  | { readonly kind: 'undo'; readonly only?: number }
  | { readonly kind: 'redo' }
  /** Until a step is the last one that is done. */
  | { readonly kind: 'to'; readonly seq: number }

export interface Turned {
  /** How many steps were turned. */
  readonly steps: number
  /** Where it is one alone: that one, as `undo` and `redo` give it. */
  readonly step: Step | null
}

/** Carries a turn out, in one transaction. */
export async function carryOutTurn(workspace: Workspace, turn: Turn): Promise<Turned> {
  if (turn.kind === 'to') return { steps: await turnTo(workspace, turn.seq), step: null }
  const step = await (turn.kind === 'undo' ? undo(workspace, turn.only) : redo(workspace))
  return { steps: step === null ? 0 : 1, step }
}

/** How many records a turn changes, at most. */
export async function recordsToTurn({ database }: Workspace, turn: Turn): Promise<number> {
  const steps = database.history.where('[done+seq]')
  const done = steps.between([1, turn.kind === 'to' ? turn.seq + 1 : 0], [1, Infinity])
  let records = 0
  const count = ({ changes, swapped = 0 }: StepRow) => {
    records += changes.length + swapped
  }
  if (turn.kind === 'undo') await done.reverse().limit(1).each(count)
  else if (turn.kind === 'to') await done.each(count)
  if (turn.kind === 'undo' || records > 0) return records
  const undone = database.history
    .where('[done+seq]')
    .between([0, 0], [0, turn.kind === 'to' ? turn.seq : Infinity], true, true)
  await (turn.kind === 'to' ? undone : undone.limit(1)).each(count)
  return records
}
