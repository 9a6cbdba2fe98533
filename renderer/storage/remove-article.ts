import { planRemove } from '../../shared/history/plan-articles.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/**
 * Takes an article out of the library with its annotations, their relations and the decisions
 * about them, as one step that can be undone. Gives the article's title, or null when it was not there.
 */
export async function removeArticle(workspace: Workspace, id: ArticleId): Promise<string | null> {
  const { database } = workspace
  const { articles, relations, decisions } = database
  return database.transaction('rw', stepTables(database), async () => {
    const row = await articles.get(id)
    if (row?.live !== 1) return null
    const buckets = await readBuckets(database, id)
    const decided = await decisions.where('articleIds').equals(id).toArray()
    const related = await relations.where('articleIds').equals(id).toArray()
    await applyStep(
      workspace,
      planRemove({
        article: row.article,
        annotations: buckets.flatMap((bucket) => bucket.annotations),
        relations: related.map(({ relation }) => relation),
        decisions: decided,
      }),
    )
    return row.article.title
  })
}
