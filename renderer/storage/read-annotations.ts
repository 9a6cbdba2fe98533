import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { byPlace } from './annotation-index.ts'
import { readBuckets } from './bucket-rows.ts'
import type { Workspace } from './workspace.ts'

/** The annotations of an article that are not deleted, by place. */
export async function readAnnotations(
  { database }: Workspace,
  articleId: ArticleId,
): Promise<readonly Annotation[]> {
  const buckets = await readBuckets(database, articleId)
  return buckets
    .flatMap(({ annotations }) => annotations.filter(({ deleted }) => !deleted))
    .sort(byPlace)
}
