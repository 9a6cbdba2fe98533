import { planAdd } from '../../shared/history/plan-articles.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import { applyStep } from './apply-step.ts'
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
  const { articles, texts, annotations, relations, history } = database
  return database.transaction(
    'rw',
    [articles, texts, annotations, relations, history],
    async () => {
      const row = await articles.get(article.id)
      if (row?.live === 1) return 'present'
      await texts.put({ id: article.id, text, blocks })
      await applyStep(workspace, planAdd(article))
      return row === undefined ? 'new' : 'again'
    },
  )
}
