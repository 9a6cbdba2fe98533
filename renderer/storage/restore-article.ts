import { planRemove } from '../../shared/history/plan-articles.ts'
import type { Change } from '../../shared/history/step.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/**
 * Brings a removed article back as one step, with the annotations, relations and decisions that were
 * removed with it: what a step changes has one time, so those deleted before it have another.
 */
export async function restoreArticle(workspace: Workspace, id: ArticleId): Promise<void> {
  const { database } = workspace
  const { articles, relations, decisions } = database
  await database.transaction('rw', stepTables(database), async () => {
    const row = await articles.get(id)
    if (row === undefined || row.live === 1) return
    const buckets = await readBuckets(database, id)
    const decided = await decisions.where('articleIds').equals(id).toArray()
    const related = await relations.where('articleIds').equals(id).toArray()
    const removal = planRemove({
      article: row.article,
      annotations: buckets
        .flatMap((bucket) => bucket.annotations)
        .filter(({ modified }) => modified === row.article.modified)
        .map((annotation) => ({ ...annotation, deleted: false })),
      relations: related
        .map(({ relation }) => relation)
        .filter(({ modified }) => modified === row.article.modified)
        .map((relation) => ({ ...relation, deleted: false })),
      decisions: decided
        .filter(({ modified }) => modified === row.article.modified)
        .map((decision) => ({ ...decision, deleted: false })),
    })
    await applyStep(workspace, {
      label: `Add “${row.article.title}”`,
      changes: removal.changes.map(reversed),
    })
  })
}

/** The step only turns removals around, so that is all there is to turn. */
function reversed(change: Change): Change {
  return { ...change, before: { deleted: true }, after: { deleted: false } }
}
