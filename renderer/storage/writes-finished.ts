import type { Workspace } from './workspace.ts'

/** When every write that was begun before is on the disk. */
export async function writesFinished({ database }: Workspace): Promise<void> {
  // A write to all tables begins only when the transactions before it are over.
  await database.transaction('rw', database.tables, () => database.meta.count())
}
