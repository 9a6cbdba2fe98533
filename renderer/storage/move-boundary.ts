import { joinMoves, planMoveBoundary } from '../../shared/history/plan-boundary.ts'
import type { MovedBoundaries } from '../../shared/history/plan-boundary.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { applyStep } from './apply-step.ts'
import { readAnnotation } from './read-annotation.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** Keys that follow each other within so many milliseconds are one step. */
const together = 2000

/**
 * Moves the boundaries of an annotation; all else about it, its relations too, stays. By key one
 * step with the move of the same annotation just before. False, and nothing is kept, where it was
 * deleted meanwhile.
 */
export async function moveBoundary(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  boundaries: MovedBoundaries,
): Promise<boolean> {
  const { database } = workspace
  return database.transaction('rw', stepTables(database), async () => {
    const current = await readAnnotation(workspace, articleId, id)
    if (current === undefined || current.deleted) return false
    const step = planMoveBoundary(current, boundaries)
    const joining = boundaries.by === 'key' ? { join: joinMoves, within: together } : undefined
    if (step !== null) await applyStep(workspace, step, joining)
    return true
  })
}
