import { planDelete } from '../../shared/history/plan-annotations.ts'
import { planEditMany } from '../../shared/history/plan-bulk.ts'
import type { BulkEdit } from '../../shared/history/plan-bulk.ts'
import type { Step } from '../../shared/history/step.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** Annotations of one article. */
export interface Several {
  readonly articleId: ArticleId
  readonly ids: ReadonlySet<string>
}

/** Edits annotations together as one step; gives how many it changed. */
export async function editMany(
  workspace: Workspace,
  several: Several,
  edit: BulkEdit,
): Promise<number> {
  return change(workspace, several, (annotations) => planEditMany(annotations, edit))
}

/** Deletes annotations together as one step; gives how many. */
export async function deleteMany(workspace: Workspace, several: Several): Promise<number> {
  return change(workspace, several, (annotations) =>
    annotations.length === 0 ? null : planDelete(annotations),
  )
}

async function change(
  workspace: Workspace,
  { articleId, ids }: Several,
  plan: (annotations: readonly Annotation[]) => Step | null,
): Promise<number> {
  const { database } = workspace
  return database.transaction('rw', stepTables(database), async () => {
    // Planned from what is stored now, not from what the caller saw last.
    const buckets = await readBuckets(database, articleId)
    const wanted = buckets
      .flatMap(({ annotations }) => annotations)
      .filter(({ id, deleted }) => !deleted && ids.has(id))
    const step = plan(wanted)
    if (step === null) return 0
    await applyStep(workspace, step)
    return step.changes.length
  })
}
