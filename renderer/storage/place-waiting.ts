import { attachAnnotation } from '../../shared/merge/attach-annotations.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { joinVersions } from '../../shared/model/version.ts'
import { codePointMap } from '../../shared/text/code-points.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { relationRows } from './relation-rows.ts'
import { putAnnotations } from './swaps/put-annotations.ts'

interface Placing {
  readonly articleId: ArticleId
  readonly text: string
  /** Of the article already, counted before there was a text. */
  readonly present?: readonly Annotation[]
}

/**
 * Gives an article that has just got its text the annotations that came before it, counted in UTF-16
 * code units from now on, and what a file said of it. No version changes: nobody has edited anything.
 */
export async function placeWaiting(
  database: ClaimbenchDatabase,
  { articleId, text, present = [] }: Placing,
): Promise<void> {
  const { articles, waiting } = database
  const waits = await waiting.where('articleId').equals(articleId).toArray()
  const early = [...present, ...waits.flatMap(({ annotation }) => annotation ?? [])]
  if (early.length > 0) {
    const points = codePointMap(text)
    const placed = early.map((each) => attachAnnotation(each, points))
    const change = placed.map((record, at) => ({
      before: { kind: 'annotation', id: record.id, articleId, record: early[at] ?? null } as const,
      after: { kind: 'annotation', id: record.id, articleId, record } as const,
    }))
    await putAnnotations(database, change, new Set())
    await database.relations.bulkPut([...(await relationRows(database, [], placed))])
  }
  const row = await articles.get(articleId)
  const known = waits.find(({ article }) => article !== undefined)?.article
  if (row === undefined || known === undefined) return
  // The person who opens it sees what its file says; the file's record is an older one then.
  const version = joinVersions(row.article.version, known.version)
  await articles.put({ ...row, article: { ...row.article, version } })
  await waiting.delete(articleId)
}
