import type { ArticleId } from '../../shared/model/article.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { TextRow } from './rows.ts'

/** The texts of articles, those that are there. */
export async function readTexts(
  database: ClaimbenchDatabase,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, TextRow>> {
  const rows = await database.texts.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
}
