import { Dexie, RangeSet } from 'dexie'
import type { ObservabilitySet } from 'dexie'
import { countWords, mostUsedFirst } from '../../shared/words/used-words.ts'
import type { UsedWord } from '../../shared/words/used-words.ts'
import type { BucketColumns } from './bucket-columns.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { hasNoKeys, rangesOf } from './key-ranges.ts'

/** Every speaker and label of the library with how often it is used, the most used first. */
export interface UsedWords {
  readonly speakers: readonly UsedWord[]
  readonly labels: readonly UsedWord[]
}

/** The words of a library, kept in step with every window's writes while somebody listens. */
export interface LiveWords {
  /** A new object after each change; null until first read. */
  readonly current: () => UsedWords | null
  readonly subscribe: (listener: () => void) => () => void
}

type BucketKey = [articleId: string, bucket: number]

interface Counts {
  readonly speakers: ReadonlyMap<string, number>
  readonly labels: ReadonlyMap<string, number>
}

/** Some ten milliseconds of work, so that the window answers in between. */
const readTogether = 16

const opened = new WeakMap<ClaimbenchDatabase, LiveWords>()

/** The words of a library: the same object for everybody who asks, since reading all takes a while. */
export function liveWords(database: ClaimbenchDatabase): LiveWords {
  const present = opened.get(database)
  if (present !== undefined) return present
  const made = open(database)
  opened.set(database, made)
  return made
}

/**
 * Counts each bucket by itself, so that after a commit only those it touched are read again. What is
 * written while nobody listens is noted, and read when somebody does.
 */
function open(database: ClaimbenchDatabase): LiveWords {
  const part = `idb://${database.name}/annotations/`
  const listeners = new Set<() => void>()
  const counted = new Map<string, Counts>()
  const totals = { speakers: new Map<string, number>(), labels: new Map<string, number>() }
  let stale = everything()
  let reading = false
  let snapshot: UsedWords | null = null

  async function readStale(): Promise<void> {
    const ranges = stale
    stale = new RangeSet()
    const keys = await keysIn(database, ranges)
    for (let from = 0; from < keys.length; from += readTogether) {
      const some = keys.slice(from, from + readTogether)
      const rows = await database.annotations.bulkGet(some)
      for (const row of rows) {
        if (row !== undefined) replace(`${row.articleId} ${row.bucket}`, countsOf(row.columns))
      }
    }
    snapshot = {
      speakers: mostUsedFirst(totals.speakers),
      labels: mostUsedFirst(totals.labels),
    }
    for (const listener of listeners) listener()
  }

  function replace(bucket: string, counts: Counts): void {
    const before = counted.get(bucket)
    counted.set(bucket, counts)
    for (const kind of ['speakers', 'labels'] as const) {
      for (const [word, count] of before?.[kind] ?? []) add(totals[kind], word, -count)
      for (const [word, count] of counts[kind]) add(totals[kind], word, count)
    }
  }

  async function catchUp(): Promise<void> {
    if (reading) return
    reading = true
    try {
      while (listeners.size > 0 && database.isOpen() && !hasNoKeys(stale)) await readStale()
    } catch (problem) {
      // Closed while reading, there is nobody left to tell.
      if (database.isOpen()) throw problem
    } finally {
      reading = false
    }
  }

  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    const touched = parts[part]
    if ('all' in parts) {
      // The tables may have been emptied.
      counted.clear()
      for (const words of [totals.speakers, totals.labels]) words.clear()
      stale = everything()
    } else if (touched === undefined) return
    else stale.add(touched)
    void catchUp()
  })

  return {
    current: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      void catchUp()
      return () => listeners.delete(listener)
    },
  }
}

async function keysIn(
  { annotations }: ClaimbenchDatabase,
  ranges: RangeSet,
): Promise<readonly BucketKey[]> {
  const keys: BucketKey[] = []
  for (const { from, to } of rangesOf(ranges)) {
    keys.push(
      ...(await annotations
        .where('[articleId+bucket]')
        .between(from, to, true, true)
        .primaryKeys()),
    )
  }
  return keys
}

function everything(): RangeSet {
  return new RangeSet([Dexie.minKey, 0], [Dexie.maxKey, Infinity])
}

function countsOf({ speaker, labels, deleted }: BucketColumns): Counts {
  const isLive = (_: unknown, row: number) => deleted[row] !== true
  return {
    speakers: countWords(speaker.filter(isLive)),
    labels: countWords(labels.filter(isLive).flat()),
  }
}

function add(totals: Map<string, number>, word: string, by: number): void {
  const count = (totals.get(word) ?? 0) + by
  if (count === 0) totals.delete(word)
  else totals.set(word, count)
}
