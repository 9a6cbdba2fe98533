import { Dexie } from 'dexie'
import type { Transaction } from 'dexie'
import type { ArticleId } from '../../shared/model/article.ts'
import { fromColumns, toColumns } from './bucket-columns.ts'
import type { Bucket } from './buckets.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { BucketRow } from './rows.ts'

/** All buckets of an article. */
export async function readBuckets(
  { annotations }: ClaimbenchDatabase,
  articleId: ArticleId,
): Promise<readonly Bucket[]> {
  const rows = await annotations
    .where('[articleId+bucket]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
  return rows.map(opened)
}

type BucketKey = readonly [articleId: ArticleId, bucket: number]

/** The buckets of these articles and numbers, as far as they are there. */
export async function readBucketsAt(
  { annotations }: ClaimbenchDatabase,
  keys: readonly BucketKey[],
): Promise<readonly Bucket[]> {
  const known = heldByWriter()
  const buckets = keys.map((key) => known?.get(key.join(' ')))
  if (!buckets.includes(undefined)) return buckets.filter((bucket) => bucket !== undefined)
  const rows = await annotations.bulkGet(keys.map(([id, bucket]): [string, number] => [id, bucket]))
  const read = rows.filter((row) => row !== undefined).map(opened)
  for (const bucket of read) known?.set(`${bucket.articleId} ${bucket.bucket}`, bucket)
  return read
}

/** The buckets of every article. */
export async function readAllBuckets({
  annotations,
}: ClaimbenchDatabase): Promise<readonly Bucket[]> {
  return (await annotations.toArray()).map(opened)
}

export async function putBuckets(
  { annotations }: ClaimbenchDatabase,
  buckets: readonly Bucket[],
): Promise<void> {
  const known = heldByWriter()
  for (const bucket of buckets) known?.set(`${bucket.articleId} ${bucket.bucket}`, bucket)
  await annotations.bulkPut(
    buckets.map(({ articleId, bucket, annotations }) => ({
      articleId,
      bucket,
      columns: toColumns(annotations),
    })),
  )
}

/** Takes away all buckets of an article. */
export async function dropBuckets(
  { annotations }: ClaimbenchDatabase,
  articleId: ArticleId,
): Promise<void> {
  const known = heldByWriter()
  for (const key of [...(known?.keys() ?? [])]) {
    if (key.startsWith(`${articleId} `)) known?.delete(key)
  }
  await annotations
    .where('[articleId+bucket]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .delete()
}

const held = new WeakMap<Transaction, Map<string, Bucket>>()

/**
 * What the running transaction has read or written already, if it is a writing one: until it ends
 * nobody else can change a bucket, and an edit looks at its bucket before it rewrites it.
 */
function heldByWriter(): Map<string, Bucket> | undefined {
  const transaction = outermost(Dexie.currentTransaction)
  if (transaction?.mode !== 'readwrite') return undefined
  const present = held.get(transaction)
  if (present !== undefined) return present
  const made = new Map<string, Bucket>()
  held.set(transaction, made)
  return made
}

/** Outside a transaction there is none, which Dexie's types do not say. */
function outermost(transaction: Transaction | null | undefined): Transaction | null | undefined {
  return transaction?.parent ? outermost(transaction.parent) : transaction
}

export function opened({ articleId, bucket, columns }: BucketRow): Bucket {
  return { articleId, bucket, annotations: fromColumns(articleId, columns) }
}
