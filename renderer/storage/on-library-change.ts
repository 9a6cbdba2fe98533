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

/**
 * Tells after each commit, of this window or another, that changed what the library holds. Gives
 * the function that stops it.
 */
export function onLibraryChange(database: ClaimbenchDatabase, listener: () => void): () => void {
  const parts = contentTables.map((table) => `idb://${database.name}/${table}/`)
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
