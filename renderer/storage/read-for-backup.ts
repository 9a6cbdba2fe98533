import type { Apart } from '../../shared/model/apart.ts'
import type { Library } from '../../shared/model/library.ts'
import { readLibrary } from './read-library.ts'
import type { Workspace } from './workspace.ts'

/**
 * Everything that a backup holds, as it stood at one moment: also what was handed out, and the returns
 * that nobody is to see yet. For nothing that leaves this machine.
 */
export async function readForBackup({
  database,
}: Pick<Workspace, 'database'>): Promise<{ readonly library: Library; readonly apart: Apart }> {
  return database.transaction('r', database.tables, async () => {
    const library = await readLibrary({ database }, { kind: 'everything' })
    const rows = await database.assignments.toArray()
    const assignments = rows.map(({ assignment, role, revealed }) => ({
      assignment,
      role,
      revealed,
    }))
    return { library, apart: { assignments, returns: await database.returns.toArray() } }
  })
}
