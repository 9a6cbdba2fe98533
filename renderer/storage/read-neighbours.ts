import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { ClaimbenchDatabase } from './database.ts'

export interface Neighbours {
  /** The capture that an article replaces. */
  readonly older: Article | null
  /** The capture that replaces it: where there are several, the one captured last. */
  readonly newer: Article | null
}

/** The captures before and after an article, as far as they are in the library. */
export async function readNeighbours(
  { articles }: ClaimbenchDatabase,
  id: ArticleId,
): Promise<Neighbours> {
  const row = await articles.get(id)
  const olderId = row?.article.supersedes ?? null
  const older = olderId === null ? undefined : await articles.get(olderId)
  const newer = await articles
    .filter(({ live, article }) => live === 1 && article.supersedes === id)
    .toArray()
  const captured = newer.map(({ article }) => article)
  captured.sort((a, b) => (a.captured < b.captured ? 1 : -1))
  return {
    older: older?.live === 1 ? older.article : null,
    newer: captured[0] ?? null,
  }
}
