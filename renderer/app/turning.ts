import { turnInWorker } from '../history/turn-in-worker.ts'
import { notify } from '../state/notices.ts'
import { showWork } from '../state/work.ts'
import { carryOutTurn, recordsToTurn } from '../storage/turn.ts'
import type { Turn, Turned } from '../storage/turn.ts'
import type { Workspace } from '../storage/workspace.ts'

/** Of so many records the window would stand still. */
const many = 1000

/**
 * Goes back or forth in the history: of many records in a worker, with a way to stop it. Null where
 * it was stopped; then everything is as it was.
 */
export async function turnSteps(workspace: Workspace, turn: Turn): Promise<Turned | null> {
  if ((await recordsToTurn(workspace, turn)) < many) return carryOutTurn(workspace, turn)
  const job = turnInWorker(workspace.database.name, turn)
  showWork({ label: labels[turn.kind], stop: job.end })
  try {
    return await job.turned
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') {
      notify({ text: 'It was stopped. Nothing was changed.' })
      return null
    }
    throw problem
  } finally {
    showWork(null)
  }
}

const labels = {
  undo: 'Taking back the last step',
  redo: 'Doing the step again',
  to: 'Going through the history',
} as const
