import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { putBuckets, readBuckets, readBucketsAt } from './bucket-rows.ts'
import { bucketOf, bucketsFor, spread } from './buckets.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { ArticleRow } from './rows.ts'
import { retally } from './tally.ts'

/**
 * What becomes of one annotation; undefined stands for "is not there yet", null for "is to be there
 * no more", without a trace.
 */
export interface AnnotationWrite {
  readonly id: string
  readonly write: (current: Annotation | undefined) => Annotation | null | undefined
}

/**
 * Writes annotations of one article within the caller's transaction, and gives the article's row
 * with its new counts, which the caller puts. Only the buckets that hold the annotations are read,
 * unless there are so many new ones that the article's buckets have to be doubled.
 */
export async function writeAnnotations(
  database: ClaimbenchDatabase,
  row: ArticleRow,
  writes: readonly AnnotationWrite[],
): Promise<ArticleRow> {
  // Above one write a bucket, reading them all at once is cheaper than asking for each.
  const all = writes.length > row.buckets
  const touched = new Set(writes.map(({ id }) => bucketOf(id, row.buckets)))
  const buckets = all
    ? await readBuckets(database, row.id)
    : await readBucketsAt(
        database,
        [...touched].map((bucket) => [row.id, bucket] as const),
      )
  const held = new Map<string, Annotation>()
  for (const bucket of buckets) for (const each of bucket.annotations) held.set(each.id, each)

  const removed = new Set<string>()
  let { tally, held: count } = row
  for (const { id, write } of writes) {
    const current = held.get(id)
    const next = write(current)
    if (next === undefined || next === current || (next === null && current === undefined)) continue
    tally = retally(tally, current, next ?? undefined)
    if (next === null) {
      held.delete(id)
      removed.add(id)
      count -= 1
      continue
    }
    if (current === undefined) count += 1
    held.set(id, next)
  }
  const bucketCount = bucketsFor(count, row.buckets)
  if (bucketCount > row.buckets) {
    const everything = all ? held : await withRest(database, row.id, { changed: held, removed })
    await putBuckets(database, spread(row.id, [...everything.values()], bucketCount))
  } else {
    const spreadOut = spread(row.id, [...held.values()], row.buckets)
    await putBuckets(
      database,
      spreadOut.filter(({ bucket }) => touched.has(bucket)),
    )
  }
  return { ...row, tally, held: count, buckets: bucketCount }
}

interface Written {
  readonly changed: ReadonlyMap<string, Annotation>
  readonly removed: ReadonlySet<string>
}

async function withRest(
  database: ClaimbenchDatabase,
  articleId: ArticleId,
  { changed, removed }: Written,
): Promise<ReadonlyMap<string, Annotation>> {
  const everything = new Map<string, Annotation>()
  for (const bucket of await readBuckets(database, articleId)) {
    for (const each of bucket.annotations) everything.set(each.id, each)
  }
  for (const [id, annotation] of changed) everything.set(id, annotation)
  for (const id of removed) everything.delete(id)
  return everything
}
