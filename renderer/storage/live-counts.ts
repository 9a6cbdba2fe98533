import { Dexie, RangeSet } from 'dexie'
import type { ObservabilitySet } from 'dexie'
import { countAnnotations, noCounts, sumCounts } from '../../shared/overview/counts.ts'
import type { Counts } from '../../shared/overview/counts.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { readBucketsAt } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'

/** How much there is in the library. */
export interface LibraryCounts {
  readonly counts: Counts
  readonly articles: number
  /** Whether all of it is counted, or only the beginning. */
  readonly isComplete: boolean
}

export interface LiveCounts {
  /** Null until something is counted. */
  readonly current: () => LibraryCounts | null
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

type BucketKey = readonly [articleId: ArticleId, bucket: number]

interface Size {
  readonly buckets: number
  readonly held: number
}

/** So many annotations are read in one task at most, which takes some milliseconds. */
const atOnce = 2_000
/** So many rows of articles, or buckets. */
const rowsAtOnce = 200
/** Between two countings after changes, and between two reports of one, in milliseconds. */
const pause = 300

/**
 * Counts the annotations of all articles bucket by bucket, so that the window answers meanwhile, and
 * after a commit, of this window or another, those buckets again that it touched.
 */
export function liveCounts(database: ClaimbenchDatabase): LiveCounts {
  const sizes = new Map<ArticleId, Size>()
  const known = new Map<string, Counts>()
  const listeners = new Set<() => void>()
  const annotationsPart = `idb://${database.name}/annotations/`
  const articlesPart = `idb://${database.name}/articles/`
  let snapshot: LibraryCounts | null = null
  let changes: ObservabilitySet[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isCounting = false
  let isClosed = false

  function publish(isComplete: boolean): void {
    snapshot = { counts: sumCounts(known.values()), articles: sizes.size, isComplete }
    for (const listener of listeners) listener()
  }

  /** The keys of the live articles' buckets; forgets what is not among them. */
  async function readKeys(touches: (part: string, key: string | BucketKey) => boolean) {
    const live = await database.articles
      .where('[live+added]')
      .between([1, -Infinity], [1, Infinity])
      .primaryKeys()
    const wanted = live.filter((id) => !sizes.has(id) || touches(articlesPart, id))
    for (let at = 0; at < wanted.length; at += rowsAtOnce) {
      const rows = await database.articles.bulkGet(wanted.slice(at, at + rowsAtOnce))
      for (const row of rows) {
        if (row !== undefined) sizes.set(row.id, { buckets: row.buckets, held: row.held })
      }
    }
    const present = new Set(live)
    for (const id of sizes.keys()) if (!present.has(id)) sizes.delete(id)
    const keys = [...sizes].flatMap(([id, { buckets }]) =>
      Array.from({ length: buckets }, (_, bucket): BucketKey => [id, bucket]),
    )
    const names = new Set(keys.map(nameOf))
    for (const name of known.keys()) if (!names.has(name)) known.delete(name)
    return keys
  }

  async function count(): Promise<void> {
    const touched = changes
    changes = []
    const touches = (part: string, key: string | BucketKey) =>
      touched.some((parts) => {
        const tree = parts[part]
        return 'all' in parts || (tree !== undefined && RangeSet(tree).hasKey(key))
      })
    const keys = await readKeys(touches)
    const stale = keys.filter((key) => !known.has(nameOf(key)) || touches(annotationsPart, key))
    let told = performance.now()
    for (const chunk of chunksOf(stale, sizes)) {
      if (isClosed) return
      const read = new Map(
        (await readBucketsAt(database, chunk)).map(({ articleId, bucket, annotations }) => [
          nameOf([articleId, bucket]),
          countAnnotations(annotations),
        ]),
      )
      for (const key of chunk) known.set(nameOf(key), read.get(nameOf(key)) ?? noCounts)
      if (performance.now() - told < pause) continue
      told = performance.now()
      if (snapshot?.isComplete !== true) publish(false)
    }
    publish(true)
  }

  function later(wait: number): void {
    if (isCounting || isClosed) return
    timer ??= setTimeout(() => {
      timer = undefined
      isCounting = true
      const counted = count().catch((problem: unknown) => {
        // Closed, the database may be too.
        if (!isClosed) throw problem
      })
      void counted.finally(() => {
        isCounting = false
        if (changes.length > 0) later(pause)
      })
    }, wait)
  }

  function whenChanged(parts: ObservabilitySet): void {
    if (!('all' in parts || annotationsPart in parts || articlesPart in parts)) return
    changes.push(parts)
    later(pause)
  }

  Dexie.on('storagemutated', whenChanged)
  later(0)

  return {
    current: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      isClosed = true
      listeners.clear()
      clearTimeout(timer)
      Dexie.on.storagemutated.unsubscribe(whenChanged)
    },
  }
}

function nameOf(key: BucketKey): string {
  return key.join(' ')
}

/** Keys in groups whose buckets hold some two thousand annotations together. */
function* chunksOf(
  keys: readonly BucketKey[],
  sizes: ReadonlyMap<ArticleId, Size>,
): Generator<readonly BucketKey[]> {
  let chunk: BucketKey[] = []
  let held = 0
  for (const key of keys) {
    const size = sizes.get(key[0])
    chunk.push(key)
    held += size === undefined ? 0 : size.held / size.buckets
    if (held < atOnce && chunk.length < rowsAtOnce) continue
    yield chunk
    chunk = []
    held = 0
  }
  if (chunk.length > 0) yield chunk
}
