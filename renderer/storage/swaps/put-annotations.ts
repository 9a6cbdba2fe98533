import type { ChangeOf } from '../../../shared/merge/whole.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import { writeAnnotations } from '../article-buckets.ts'
import type { AnnotationWrite } from '../article-buckets.ts'
import type { ClaimbenchDatabase } from '../database.ts'
import { waitingAmong } from './waiting-ids.ts'

/**
 * Puts annotations among those of their articles, or takes them away; those whose article is not
 * here wait for it.
 * @param leaving the articles that are about to leave the library.
 */
export async function putAnnotations(
  database: ClaimbenchDatabase,
  changes: readonly ChangeOf<'annotation'>[],
  leaving: ReadonlySet<ArticleId>,
): Promise<void> {
  const { articles, waiting } = database
  const ids = new Set(changes.flatMap(({ before, after }) => [before.articleId, after.articleId]))
  const rows = await articles.bulkGet([...ids])
  const writes = new Map<ArticleId, AnnotationWrite[]>()
  for (const row of rows) if (row !== undefined) writes.set(row.id, [])
  const homeless: Annotation[] = []
  for (const { before, after } of changes) {
    const { id, record, articleId } = after
    if (before.articleId !== articleId)
      writes.get(before.articleId)?.push({ id, write: () => null })
    const waits = record !== null && (leaving.has(articleId) || !writes.has(articleId))
    if (waits) homeless.push(record)
    writes.get(articleId)?.push({ id, write: () => (waits ? null : record) })
  }
  for (const row of rows) {
    const own = row === undefined ? [] : (writes.get(row.id) ?? [])
    if (row === undefined || own.length === 0) continue
    await articles.put(await writeAnnotations(database, row, own))
  }
  const changedIds = changes.map(({ after }) => after.id)
  await waiting.bulkDelete([...(await waitingAmong(database, changedIds))])
  await waiting.bulkPut(
    homeless.map((annotation) => {
      return { id: annotation.id, articleId: annotation.articleId, annotation }
    }),
  )
}
