import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { readAllBuckets, readBuckets, readBucketsAt } from './bucket-rows.ts'
import { bucketOf } from './buckets.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { ArticleRow, RelationRow } from './rows.ts'

/** What the claim map shows of a library; nothing in it is deleted. */
export interface StoredMap {
  /** The newest first, as the library lists them. */
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
}

/**
 * The annotations of some articles, the relations that touch them, and what is at their other ends
 * in articles besides; of the whole library where no articles are named.
 */
export async function readMapSource(
  database: ClaimbenchDatabase,
  ids: readonly ArticleId[] | null,
): Promise<StoredMap> {
  const { articles, annotations, relations } = database
  return database.transaction('r', [articles, annotations, relations], () =>
    ids === null ? everything(database) : someOf(database, ids),
  )
}

async function everything(database: ClaimbenchDatabase): Promise<StoredMap> {
  const [rows, buckets, related] = await Promise.all([
    byAge(database).toArray(),
    readAllBuckets(database),
    database.relations.toArray(),
  ])
  return alive(
    rows,
    buckets.flatMap((bucket) => bucket.annotations),
    related,
  )
}

async function someOf(database: ClaimbenchDatabase, ids: readonly ArticleId[]): Promise<StoredMap> {
  const [buckets, related] = await Promise.all([
    Promise.all(ids.map((id) => readBuckets(database, id))),
    database.relations
      .where('articleIds')
      .anyOf([...ids])
      .distinct()
      .toArray(),
  ])
  const asked = new Set(ids)
  const ends = related.flatMap(({ relation, fromArticle, toArticle }) => [
    { id: relation.from, articleId: fromArticle },
    { id: relation.to, articleId: toArticle },
  ])
  const elsewhere = ends.flatMap(({ id, articleId }) =>
    articleId === null || asked.has(articleId) ? [] : [{ id, articleId }],
  )
  const others = new Set(elsewhere.map(({ articleId }) => articleId))
  const rows = await database.articles.bulkGet([...asked, ...others])
  const known = rows.filter((row) => row !== undefined).toSorted((a, b) => b.added - a.added)
  const ofElsewhere = await annotationsAt(database, known, elsewhere)
  return alive(
    known,
    [...buckets.flat().flatMap((bucket) => bucket.annotations), ...ofElsewhere],
    related,
  )
}

interface End {
  readonly id: string
  readonly articleId: ArticleId
}

async function annotationsAt(
  database: ClaimbenchDatabase,
  rows: readonly ArticleRow[],
  ends: readonly End[],
): Promise<readonly Annotation[]> {
  const counts = new Map(rows.map(({ id, buckets }) => [id, buckets]))
  const keys = new Map<string, readonly [ArticleId, number]>()
  for (const { id, articleId } of ends) {
    const count = counts.get(articleId)
    if (count === undefined) continue
    const bucket = bucketOf(id, count)
    keys.set(`${bucket} ${articleId}`, [articleId, bucket])
  }
  const buckets = await readBucketsAt(database, [...keys.values()])
  const wanted = new Set(ends.map(({ id }) => id))
  return buckets.flatMap(({ annotations }) => annotations.filter(({ id }) => wanted.has(id)))
}

function byAge({ articles }: ClaimbenchDatabase) {
  return articles.where('[live+added]').between([1, -Infinity], [1, Infinity]).reverse()
}

function alive(
  rows: readonly ArticleRow[],
  annotations: readonly Annotation[],
  relations: readonly RelationRow[],
): StoredMap {
  return {
    articles: rows.filter(({ live }) => live === 1).map(({ article }) => article),
    annotations: annotations.filter(({ deleted }) => !deleted),
    relations: relations.map(({ relation }) => relation).filter(({ deleted }) => !deleted),
  }
}
