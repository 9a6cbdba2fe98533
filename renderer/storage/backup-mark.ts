import { is, number } from 'valibot'
import type { Workspace } from './workspace.ts'

/** How many backups this library has had; 0 for one that never had any, a lost one included. */
export async function readBackupMark({ database }: Workspace): Promise<number> {
  const row = await database.meta.get('backup-mark')
  return is(number(), row?.value) ? row.value : 0
}

/** Never lowers the mark. */
export async function raiseBackupMark(workspace: Workspace, mark: number): Promise<void> {
  const { database } = workspace
  await database.transaction('rw', database.meta, async () => {
    const present = await readBackupMark(workspace)
    if (mark > present) await database.meta.put({ key: 'backup-mark', value: mark })
  })
}
