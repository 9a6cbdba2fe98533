import type { ArticleId } from '../../shared/model/article.ts'
import type { ArticleRow, TextRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

/** The row of an article, removed ones too; null when it never was here. */
export async function readArticleRow(
  { database }: Workspace,
  id: ArticleId,
): Promise<ArticleRow | null> {
  return (await database.articles.get(id)) ?? null
}

/** The text of an article; null when it never was here. */
export async function readText({ database }: Workspace, id: ArticleId): Promise<TextRow | null> {
  return (await database.texts.get(id)) ?? null
}
