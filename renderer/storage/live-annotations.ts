import { Dexie, RangeSet } from 'dexie'
import type { ObservabilitySet } from 'dexie'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { AnnotationIndex } from './annotation-index.ts'
import { readBuckets, readBucketsAt } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'

/** The annotations of one article as they are stored, kept in step with every window's writes. */
export interface LiveAnnotations {
  /** Not deleted, by place; a new array after each change. Null until first read. */
  readonly current: () => readonly Annotation[] | null
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

/**
 * Reads the article's buckets once, then only those that a commit touched: reading all ten
 * thousand annotations again after each edit would cost more than the edit. Dexie announces every
 * commit, of this window and of others, as sets of keys.
 */
export function liveAnnotations(
  database: ClaimbenchDatabase,
  articleId: ArticleId,
): LiveAnnotations {
  const index = new AnnotationIndex()
  const listeners = new Set<() => void>()
  const part = `idb://${database.name}/annotations/`
  let bucketCount = 0
  let snapshot: readonly Annotation[] | null = null
  let closed = false
  let reading: Promise<void> = Promise.resolve()

  function publish(): void {
    snapshot = index.byPlace()
    for (const listener of listeners) listener()
  }

  async function readAll(): Promise<void> {
    const buckets = await readBuckets(database, articleId)
    if (closed) return
    bucketCount = buckets.length
    index.replaceAll(buckets)
    publish()
  }

  async function readSome(numbers: readonly number[]): Promise<void> {
    const keys = numbers.map((bucket) => [articleId, bucket] as const)
    const buckets = await readBucketsAt(database, keys)
    if (closed) return
    for (const bucket of buckets) index.replaceBucket(bucket)
    publish()
  }

  function whenChanged(parts: ObservabilitySet): void {
    const tree = parts[part]
    const touched = tree === undefined ? null : RangeSet(tree)
    const all = 'all' in parts
    const numbers: number[] = []
    // A doubled article has as many buckets again, so look one past the last.
    for (let bucket = 0; touched !== null && bucket <= bucketCount; bucket++) {
      if (touched.hasKey([articleId, bucket])) numbers.push(bucket)
    }
    if (!all && numbers.length === 0) return
    const grown = numbers.includes(bucketCount)
    // One after the other, so that an older read never overwrites a newer one.
    read(() => (all || grown ? readAll() : readSome(numbers)))
  }

  /** Closed, what still waits is not read: the database may be closed too. */
  function read(what: () => Promise<void>): void {
    reading = reading.then(() => (closed ? undefined : what()))
    void reading.catch((problem: unknown) => {
      if (!closed) rethrowLater(problem)
    })
  }

  Dexie.on('storagemutated', whenChanged)
  read(readAll)

  return {
    current: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      closed = true
      listeners.clear()
      Dexie.on.storagemutated.unsubscribe(whenChanged)
    },
  }
}

/** So that the window's own report of unhandled problems shows it. */
function rethrowLater(problem: unknown): void {
  queueMicrotask(() => {
    throw problem
  })
}
