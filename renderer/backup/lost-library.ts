import type { Backup, HostProblem } from '../../shared/ipc/answers.ts'
import { decodeBackup } from '../../shared/exchange/decode-backup.ts'
import { success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Desktop } from '../platform/host.ts'
import { takeReceived } from '../storage/assignments.ts'
import { raiseBackupMark, readBackupMark } from '../storage/backup-mark.ts'
import { importLibrary } from '../storage/import-library.ts'
import { restoreApart } from '../storage/restore-apart.ts'
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

/** What came of a backup, each a number. */
export interface Restored {
  readonly annotations: number
  /** Packages that were handed out from here. */
  readonly handedOut: number
  /** Returns that nobody has seen yet. */
  readonly returns: number
  /** Parts of the backup that could not be read, and were left out. */
  readonly damaged: number
}

/** Merges a backup into the library: what it has and the library lacks is added, nothing replaced by
 * an older state. */
export async function restoreBackup(
  workspace: Workspace,
  desktop: Pick<Desktop, 'readBackup'>,
  { name, mark }: Backup,
): Promise<Result<Restored, HostProblem>> {
  const read = await desktop.readBackup(name)
  if (!read.ok) return read
  const decoded = decodeBackup(new TextDecoder().decode(read.value))
  if (!decoded.ok) {
    const sentence = `The backup “${name}” could not be used: ${decoded.problem.message}`
    return { ok: false, problem: { kind: 'malformed', sentence } }
  }
  const { library, apart, problems } = decoded.value
  const { changes } = await importLibrary(workspace, library)
  const came = await restoreApart(workspace, apart)
  // They were this library's own, whoever it says now annotates here.
  const assignments = library.assignments.map((each) => ({ ...each, by: null }))
  await takeReceived(workspace, { assignments })
  await raiseBackupMark(workspace, mark)
  const annotations = changes.filter(({ after }) => after.kind === 'annotation').length
  return success({
    annotations: annotations + came.annotations,
    handedOut: came.handedOut,
    returns: came.returns,
    damaged: problems.length + came.unreadable,
  })
}
