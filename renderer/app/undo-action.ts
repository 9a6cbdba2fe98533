import { notify } from '../state/notices.ts'
import type { Notice } from '../state/notices.ts'
import { lastStep } from '../storage/apply-step.ts'
import type { Workspace } from '../storage/workspace.ts'
import { turnSteps } from './turning.ts'

/** Offers in a notice to take back the step that was made last, and no other that comes after it. */
export async function undoAction(workspace: Workspace): Promise<NonNullable<Notice['action']>> {
  const step = await lastStep(workspace)
  return { label: 'Undo', run: () => void undoOnly(workspace, step) }
}

async function undoOnly(workspace: Workspace, only: number | null): Promise<void> {
  const turned = only === null ? noStep : await turnSteps(workspace, { kind: 'undo', only })
  if (turned === null) return
  const undone = turned.step
  notify({
    text:
      undone === null
        ? 'Something else was done since. Undo it first: the arrow in the bar goes back step by step.'
        : `Undone: ${undone.label}.`,
  })
}

const noStep = { steps: 0, step: null } as const
