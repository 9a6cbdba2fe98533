import { turnInWorker } from '../history/turn-in-worker.ts'
import { carryOutTurn, recordsToTurn } from '../storage/turn.ts'
import type { Turn, Turned } from '../storage/turn.ts'
import type { Workspace } from '../storage/workspace.ts'
import { stoppable } from './stoppable.ts'

/** Of so many records the window would stand still. */
const many = 1000

/**
 * Goes back or forth in the history: of many records in a worker, with a way to stop it. Null where
 * it was stopped; then everything is as it was.
 */
export async function turnSteps(workspace: Workspace, turn: Turn): Promise<Turned | null> {
  if ((await recordsToTurn(workspace, turn)) < many) return carryOutTurn(workspace, turn)
  const { turned, end } = turnInWorker(workspace.database.name, turn)
  return stoppable({
    label: labels[turn.kind],
    end,
    stopped: 'It was stopped. Nothing was changed.',
    work: () => turned,
  })
}

const labels = {
  undo: 'Taking back the last step',
  redo: 'Doing the step again',
  to: 'Going through the history',
} as const
