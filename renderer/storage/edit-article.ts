import { planEditArticle } from '../../shared/history/plan-articles.ts'
import type { EditableDetails } from '../../shared/history/plan-articles.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/**
 * Changes what is known about an article as one step, worked out from what is stored now; does
 * nothing when that changes nothing. Gives the article as it was, or null when it is not in the
 * library.
 */
export async function editArticle(
  workspace: Workspace,
  id: ArticleId,
  change: (article: Article) => Partial<EditableDetails>,
): Promise<Article | null> {
  const { database } = workspace
  const { articles } = database
  return database.transaction('rw', stepTables(database), async () => {
    const row = await articles.get(id)
    if (row?.live !== 1) return null
    const step = planEditArticle(row.article, change(row.article))
    if (step !== null) await applyStep(workspace, step)
    return row.article
  })
}
