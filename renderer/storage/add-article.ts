import { planAdd } from '../../shared/history/plan-articles.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { placeWaiting } from './place-waiting.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

export type Added = 'new' | 'again' | 'present'

/**
 * Keeps an article with its text. The same text is the same article: one that is here already is
 * left alone ('present'), one that was removed comes back ('again').
 */
export async function addArticle(
  workspace: Workspace,
  article: Article,
  { text, blocks }: ArticleText,
): Promise<Added> {
  const { database } = workspace
  const { articles, texts } = database
  const tables = [...stepTables(database), texts, database.waiting]
  return database.transaction('rw', tables, async () => {
    const row = await articles.get(article.id)
    if (row?.live === 1) return 'present'
    const isRead = (await texts.where('id').equals(article.id).count()) > 0
    await texts.put({ id: article.id, text, blocks })
    await applyStep(workspace, planAdd(article, row?.article))
    if (!isRead) {
      const buckets = await readBuckets(database, article.id)
      const present = buckets.flatMap(({ annotations }) => annotations)
      await placeWaiting(database, { articleId: article.id, text, present })
    }
    return row === undefined ? 'new' : 'again'
  })
}
