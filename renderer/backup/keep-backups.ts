import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { Desktop } from '../platform/host.ts'
import { raiseBackupMark, readBackupMark } from '../storage/backup-mark.ts'
import { apartTables, onLibraryChange } from '../storage/on-library-change.ts'
import type { Workspace } from '../storage/workspace.ts'

export interface BackupParts {
  readonly workspace: Workspace
  readonly desktop: Pick<Desktop, 'writeBackup'>
  /** The backup of a database; null when it holds nothing. */
  readonly encode: (databaseName: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Runs something so many milliseconds later; gives the function that calls it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void
  readonly onProblem: (problem: HostProblem) => void
}

export interface BackupKeeper {
  /** Writes a backup now, if anything has changed since the last one. */
  readonly flush: () => Promise<void>
  readonly close: () => void
}

/** Long enough that work in progress is not encoded after every stroke, in milliseconds. */
export const quietFor = 20_000

/** Writes the library as a backup some time after it has changed. */
export function keepBackups(parts: BackupParts): BackupKeeper {
  const { workspace, desktop, encode, later, onProblem } = parts
  let changed = false
  let callOff: (() => void) | null = null
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    if (!changed) return
    changed = false
    const bytes = await encode(workspace.database.name)
    if (bytes === null) return
    const mark = (await readBackupMark(workspace)) + 1
    const written = await desktop.writeBackup(bytes, mark)
    if (written.ok) {
      await raiseBackupMark(workspace, mark)
    } else {
      changed = true
      onProblem(written.problem)
    }
  }

  function flush(): Promise<void> {
    callOff?.()
    callOff = null
    // One after the other, so that a mark is never given twice.
    writing = writing.then(write, write)
    return writing
  }

  const stop = onLibraryChange(
    workspace.database,
    () => {
      changed = true
      // Counted from the first change, so that steady work is backed up too.
      callOff ??= later(() => void flush(), quietFor)
    },
    apartTables,
  )
  return {
    flush,
    close: () => {
      stop()
      callOff?.()
    },
  }
}
