import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { readBucketsAt } from './bucket-rows.ts'
import { bucketOf } from './buckets.ts'
import type { ArticleRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

/** Where an annotation is to be found. */
export interface AnnotationPlace {
  readonly id: string
  readonly articleId: ArticleId
}

interface FoundAnnotations {
  /** Those that are kept, deleted ones too, by id. */
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Their articles by id. */
  readonly articles: ReadonlyMap<ArticleId, ArticleRow>
}

/** Many annotations at once, of any articles: each article and bucket is read once. */
export async function readAnnotationsAt(
  { database }: Workspace,
  places: readonly AnnotationPlace[],
): Promise<FoundAnnotations> {
  const ids = [...new Set(places.map(({ articleId }) => articleId))]
  const rows = await database.articles.bulkGet(ids)
  const articles = new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]))
  const keys = new Map<string, readonly [ArticleId, number]>()
  for (const { id, articleId } of places) {
    const row = articles.get(articleId)
    if (row === undefined) continue
    const bucket = bucketOf(id, row.buckets)
    keys.set(`${articleId} ${bucket}`, [articleId, bucket])
  }
  const wanted = new Set(places.map(({ id }) => id))
  const annotations = new Map<string, Annotation>()
  for (const bucket of await readBucketsAt(database, [...keys.values()])) {
    for (const each of bucket.annotations) if (wanted.has(each.id)) annotations.set(each.id, each)
  }
  return { annotations, articles }
}
