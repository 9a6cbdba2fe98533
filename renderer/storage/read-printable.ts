import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleId, ArticleText } from '../../shared/model/article.ts'
import { byPlace } from './annotation-index.ts'
import { readBuckets } from './bucket-rows.ts'
import { readRelated } from './read-related.ts'
import type { Related } from './read-related.ts'
import type { Workspace } from './workspace.ts'

/** All of an article that goes on paper. */
export interface PrintableArticle {
  readonly article: Article
  readonly text: ArticleText
  /** Not deleted, by place. */
  readonly annotations: readonly Annotation[]
  readonly related: readonly Related[]
}

/** Null when the article is not in the library. */
export async function readPrintable(
  workspace: Workspace,
  id: ArticleId,
): Promise<PrintableArticle | null> {
  const { database } = workspace
  const [row, text, buckets, related] = await Promise.all([
    database.articles.get(id),
    database.texts.get(id),
    readBuckets(database, id),
    readRelated(workspace, id),
  ])
  if (row?.live !== 1 || text === undefined) return null
  const annotations = buckets
    .flatMap((bucket) => bucket.annotations)
    .filter(({ deleted }) => !deleted)
  return { article: row.article, text, annotations: annotations.sort(byPlace), related }
}
