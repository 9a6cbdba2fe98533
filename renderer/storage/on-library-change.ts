import { Dexie } from 'dexie'
import type { ClaimbenchDatabase } from './database.ts'

const contentTables = [
  'articles',
  'texts',
  'annotations',
  'relations',
  'decisions',
  'guidance',
  'foreign',
  'waiting',
]

/** What the library keeps beside its content, and only backups hold. */
export const apartTables = ['assignments', 'returns'] as const

/**
 * Tells after each commit, of this window or another, that changed what the library holds, or one of
 * the tables beside it. Gives the function that stops it.
 */
export function onLibraryChange(
  database: ClaimbenchDatabase,
  listener: () => void,
  beside: readonly string[] = [],
): () => void {
  const parts = [...contentTables, ...beside].map((table) => `idb://${database.name}/${table}/`)
  const whenChanged = (changed: object) => {
    const names = Object.keys(changed)
    const touched = names.some(
      (name) => name === 'all' || parts.some((part) => name.startsWith(part)),
    )
    if (touched) listener()
  }
  Dexie.on('storagemutated', whenChanged)
  return () => Dexie.on.storagemutated.unsubscribe(whenChanged)
}
