import { Dexie } from 'dexie'
import type { ObservabilitySet } from 'dexie'
import type { ArticleId } from '../../shared/model/article.ts'
import { readBucketsAt } from './bucket-rows.ts'
import type { Bucket } from './buckets.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { readTouched } from './read-touched.ts'
import type { ArticleRow, RelationRow, TextRow } from './rows.ts'

/** Takes what the library holds, and again what of it changes. */
export interface LibrarySink {
  /** Removed ones too. */
  readonly articles: (rows: readonly ArticleRow[]) => void
  readonly texts: (rows: readonly TextRow[]) => void
  readonly buckets: (buckets: readonly Bucket[]) => void
  readonly relations: (rows: readonly RelationRow[]) => void
  /** A later commit, of whichever window, was taken over. */
  readonly changed: () => void
}

export interface LibraryFollower {
  /** Whether an article's text and annotations were given already. */
  readonly has: (id: ArticleId) => boolean
  /** When they are; reads these before all others. */
  readonly whenHere: (ids: readonly ArticleId[]) => Promise<void>
  /** When every article is known by name. */
  readonly listed: Promise<void>
  readonly close: () => void
}

interface Waiter {
  readonly ids: readonly ArticleId[]
  readonly done: () => void
}

/** About so many code units are read at once. */
const batchLength = 1_000_000

/**
 * Reads the whole library, the newest articles first, and then what each commit touches. One read
 * after the other, so that an older one never comes after a newer.
 */
export function followLibrary(database: ClaimbenchDatabase, sink: LibrarySink): LibraryFollower {
  const here = new Set<ArticleId>()
  const bucketCounts = new Map<ArticleId, number>()
  let remaining: ArticleId[] = []
  let touched: ObservabilitySet[] = []
  let waiting: readonly Waiter[] = []
  let batch = 16
  let closed = false
  let pumping: Promise<void> | null = null
  const listed = list()

  async function list(): Promise<void> {
    const [articles, relations] = await Promise.all([
      database.articles.toArray(),
      database.relations.toArray(),
    ])
    if (closed) return
    sink.relations(relations)
    take(articles)
    pump()
  }

  function take(rows: readonly ArticleRow[]): void {
    for (const { id, buckets } of rows) bucketCounts.set(id, buckets)
    sink.articles(rows)
    const fresh = rows.filter(({ id }) => !here.has(id)).toSorted((a, b) => b.added - a.added)
    const known = new Set(remaining)
    remaining.push(...fresh.map(({ id }) => id).filter((id) => !known.has(id)))
  }

  function pump(): void {
    pumping ??= drain().finally(() => {
      pumping = null
    })
  }

  async function drain(): Promise<void> {
    while (!closed) {
      const parts = touched.shift()
      if (parts !== undefined) await takeOver(parts)
      else if (remaining.length > 0) await read(remaining.splice(0, batch))
      else return
    }
  }

  async function read(ids: readonly ArticleId[]): Promise<void> {
    const keys = ids.flatMap((id) =>
      Array.from({ length: bucketCounts.get(id) ?? 1 }, (_, bucket) => [id, bucket] as const),
    )
    const [texts, buckets] = await Promise.all([
      database.texts.bulkGet([...ids]),
      readBucketsAt(database, keys),
    ])
    if (closed) return
    const present = texts.filter((row) => row !== undefined)
    sink.texts(present)
    sink.buckets(buckets)
    for (const id of ids) here.add(id)
    for (const waiter of waiting) if (waiter.ids.every((id) => here.has(id))) waiter.done()
    waiting = waiting.filter(({ ids }) => !ids.every((id) => here.has(id)))
    const length = present.reduce((sum, { text }) => sum + text.length, 1)
    batch = Math.min(Math.max(Math.floor((ids.length * batchLength) / length), 1), 256)
  }

  async function takeOver(parts: ObservabilitySet): Promise<void> {
    const { articles, buckets, relations } = await readTouched(database, parts)
    if (closed) return
    take(articles)
    // Of an article that waits still, what is read later is newer.
    sink.buckets(buckets.filter(({ articleId }) => here.has(articleId)))
    sink.relations(relations)
    if (articles.length + buckets.length + relations.length > 0) sink.changed()
  }

  function whenChanged(parts: ObservabilitySet): void {
    touched.push(parts)
    void listed.then(pump)
  }
  Dexie.on('storagemutated', whenChanged)

  return {
    has: (id) => here.has(id),
    whenHere: async (ids) => {
      await listed
      const missing = new Set(ids.filter((id) => !here.has(id) && bucketCounts.has(id)))
      if (missing.size === 0) return
      // What is being read at this moment is read once more; the same comes again.
      remaining = [...missing, ...remaining.filter((id) => !missing.has(id))]
      await new Promise<void>((done) => {
        waiting = [...waiting, { ids: [...missing], done }]
        pump()
      })
    },
    listed,
    close: () => {
      closed = true
      touched = []
      Dexie.on.storagemutated.unsubscribe(whenChanged)
    },
  }
}
