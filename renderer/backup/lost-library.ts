import type { Backup, HostProblem } from '../../shared/ipc/answers.ts'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Desktop } from '../platform/host.ts'
import { takeReceived } from '../storage/assignments.ts'
import { raiseBackupMark, readBackupMark } from '../storage/backup-mark.ts'
import { importLibrary } from '../storage/import-library.ts'
import type { Workspace } from '../storage/workspace.ts'

/**
 * The backup that is ahead of this library, if there is one: the library was lost, or an older state
 * of it stands in its place.
 */
export async function backupAhead(
  workspace: Workspace,
  desktop: Pick<Desktop, 'listBackups'>,
): Promise<Backup | null> {
  const listed = await desktop.listBackups()
  if (!listed.ok) return null
  const [latest] = listed.value.toSorted((a, b) => b.mark - a.mark)
  if (latest === undefined) return null
  return latest.mark > (await readBackupMark(workspace)) ? latest : null
}

/** Merges a backup into the library: what it has and the library lacks is added, nothing replaced by
 * an older state. Gives how many annotations came. */
export async function restoreBackup(
  workspace: Workspace,
  desktop: Pick<Desktop, 'readBackup'>,
  { name, mark }: Backup,
): Promise<Result<number, HostProblem>> {
  const read = await desktop.readBackup(name)
  if (!read.ok) return read
  const decoded = decodeCollection(new TextDecoder().decode(read.value))
  if (!decoded.ok) {
    const sentence = `The backup “${name}” could not be used: ${decoded.problem.message}`
    return { ok: false, problem: { kind: 'malformed', sentence } }
  }
  const { changes } = await importLibrary(workspace, decoded.value.library)
  const { assignments } = decoded.value.library
  // They were this library's own, whoever it says now annotates here.
  await takeReceived(workspace, { assignments: assignments.map((each) => ({ ...each, by: null })) })
  await raiseBackupMark(workspace, mark)
  return success(changes.filter(({ after }) => after.kind === 'annotation').length)
}
