import { Dexie, RangeSet } from 'dexie'
import type { IndexableType, ObservabilitySet } from 'dexie'
import { conflictSources } from './conflict-sources.ts'
import type { ConflictRow } from './conflict-sources.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { everyKey, hasNoKeys, rangesOf } from './key-ranges.ts'
import { readConflicts } from './read-conflicts.ts'
import type { OpenConflict } from './read-conflicts.ts'
import type { Workspace } from './workspace.ts'

/** What is to be settled in a library, kept in step with every window's writes while somebody listens. */
export interface LiveConflicts {
  /** A new list after each change of it; null until first read. */
  readonly current: () => readonly OpenConflict[] | null
  /** Until what was written is read, for whoever has subscribed. */
  readonly whenRead: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

/** In milliseconds. */
const firstWait = 300

const live = new WeakMap<ClaimbenchDatabase, LiveConflicts>()

/** The conflicts of a library: the same object for everybody who asks, since reading all takes a while. */
export function liveConflicts(workspace: Workspace): LiveConflicts {
  const present = live.get(workspace.database)
  if (present !== undefined) return present
  const made = open(workspace)
  live.set(workspace.database, made)
  return made
}

/** The conflicts as soon as all that was written is read. */
export async function conflictsNow(workspace: Workspace): Promise<readonly OpenConflict[]> {
  const { subscribe, whenRead, current } = liveConflicts(workspace)
  const stop = subscribe(() => undefined)
  await whenRead()
  stop()
  return current() ?? []
}

/**
 * Reads every table once and, after a commit, only the keys that it touched. Of buckets without any
 * conflict, as nearly all are, nothing but the missing column is looked at.
 */
function open(workspace: Workspace): LiveConflicts {
  const { database } = workspace
  const listeners = new Set<() => void>()
  const sources = conflictSources(database).map((source) => ({ ...source, stale: everyKey() }))
  const known = new Map<string, ConflictRow>()
  let reading: Promise<void> | null = null
  let snapshot: readonly OpenConflict[] | null = null

  async function readStale(): Promise<void> {
    let hasChanged = snapshot === null
    for (const source of sources) {
      const ranges = [...rangesOf(source.stale)]
      source.stale = new RangeSet()
      for (const { from, to } of ranges) {
        const before = [...known].filter(([name, { key }]) =>
          name.startsWith(source.part) ? isBetween(key, from, to) : false,
        )
        for (const [name] of before) known.delete(name)
        hasChanged ||= before.length > 0
        for await (const rows of source.read(from, to)) {
          for (const [name, row] of rows) known.set(`${source.part}${name}`, row)
          hasChanged ||= rows.size > 0
        }
      }
    }
    // The titles and quotations that are shown may have changed with any record.
    if (!hasChanged && known.size === 0) return
    snapshot = await readConflicts(
      workspace,
      [...known.values()].flatMap(({ found }) => found),
    )
    for (const listener of listeners) listener()
  }

  async function readAll(): Promise<void> {
    // What is looked at first, an article, comes first.
    if (snapshot === null) await new Promise((resolve) => setTimeout(resolve, firstWait))
    const isStale = () => sources.some(({ stale }) => !hasNoKeys(stale))
    try {
      while (listeners.size > 0 && database.isOpen() && isStale()) await readStale()
    } catch (problem) {
      // Closed while reading, there is nobody left to tell.
      if (database.isOpen()) throw problem
    }
  }

  async function catchUp(): Promise<void> {
    reading ??= readAll().finally(() => {
      reading = null
    })
    await reading
  }

  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    for (const source of sources) {
      const touched = parts[source.part]
      if ('all' in parts) source.stale = everyKey()
      else if (touched !== undefined) source.stale.add(touched)
    }
    void catchUp()
  })

  return {
    current: () => snapshot,
    whenRead: catchUp,
    subscribe: (listener) => {
      listeners.add(listener)
      void catchUp()
      return () => listeners.delete(listener)
    },
  }
}

function isBetween(key: IndexableType, from: IndexableType, to: IndexableType): boolean {
  return indexedDB.cmp(key, from) >= 0 && indexedDB.cmp(key, to) <= 0
}
