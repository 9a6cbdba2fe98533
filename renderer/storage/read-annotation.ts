import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { readBucketsAt } from './bucket-rows.ts'
import { bucketOf } from './buckets.ts'
import type { Workspace } from './workspace.ts'

/** One annotation as it is kept now. */
export async function readAnnotation(
  { database }: Workspace,
  articleId: ArticleId,
  id: string,
): Promise<Annotation | undefined> {
  const row = await database.articles.get(articleId)
  if (row === undefined) return undefined
  const [bucket] = await readBucketsAt(database, [[articleId, bucketOf(id, row.buckets)]])
  return bucket?.annotations.find((annotation) => annotation.id === id)
}
