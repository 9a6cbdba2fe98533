import { lstat, mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup, HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { backupName, parseBackupName } from './backup-names.ts'
import { backupsToKeep, higherFirst } from './backups-to-keep.ts'
import { errorCode } from './error-code.ts'
import { hostProblem } from './host-problem.ts'
import { readCapped } from './read-capped.ts'
import { isTemporaryName } from './temporary-name.ts'
import { writeAtomically } from './write-atomically.ts'
import type { WritePowers } from './write-powers.ts'

/** The backups of the library, in a folder that is theirs alone. */
export interface Backups {
  /** Writes a backup, then removes those that are no longer worth their room. */
  readonly write: (backup: {
    readonly bytes: Uint8Array
    readonly mark: number
  }) => Promise<Result<null, HostProblem>>
  /** The later state first; none when there is no folder yet. Other files are passed over. */
  readonly list: () => Promise<Result<readonly Backup[], HostProblem>>
  /** Reads what `list` named; any other name is refused. */
  readonly read: (name: string) => Promise<Result<Uint8Array, HostProblem>>
}

export interface BackupParts {
  readonly folder: string
  readonly now: () => Date
  readonly powers?: Partial<WritePowers>
}

export function createBackups({ folder, now, powers = {} }: BackupParts): Backups {
  const remove = powers.unlink ?? unlink
  let writing: Promise<unknown> = Promise.resolve()

  async function write(bytes: Uint8Array, mark: number): Promise<Result<null, HostProblem>> {
    const name = backupName(now(), mark)
    try {
      await mkdir(folder, { recursive: true })
    } catch (reason) {
      return failure(hostProblem(reason, folder, 'write'))
    }
    const written = await writeAtomically(join(folder, name), bytes, powers)
    if (written.ok) await rotate(name)
    return written
  }

  /** What cannot be removed now is tried again after the next backup. */
  async function rotate(latest: string): Promise<void> {
    const listed = await list()
    if (!listed.ok) return
    const kept = new Set(backupsToKeep(listed.value).map(({ name }) => name)).add(latest)
    const outdated = listed.value.map(({ name }) => name).filter((name) => !kept.has(name))
    // Backups are written one at a time, so a temporary file is what a crash left behind.
    const names = await readdir(folder).catch(() => [])
    for (const name of [...outdated, ...names.filter(isTemporaryName)]) {
      await remove(join(folder, name)).catch(() => undefined)
    }
  }

  async function list(): Promise<Result<readonly Backup[], HostProblem>> {
    try {
      const names = await readdir(folder)
      const backups = await Promise.all(names.map((name) => look(folder, name)))
      return success(backups.filter((each) => each !== null).toSorted(higherFirst))
    } catch (reason) {
      if (errorCode(reason) === 'ENOENT') return success([])
      return failure(hostProblem(reason, folder, 'read'))
    }
  }

  return {
    write({ bytes, mark }) {
      const written = writing.then(() => write(bytes, mark))
      writing = written.catch(() => undefined)
      return written
    },
    list,
    async read(name) {
      // A name of this shape has no separators, so it cannot lead out of the folder; a link could.
      if (parseBackupName(name) === null) return failure(notABackup)
      const path = join(folder, name)
      try {
        if (!(await lstat(path)).isFile()) return failure(notABackup)
      } catch (reason) {
        return failure(hostProblem(reason, path, 'read'))
      }
      return await readCapped(path, { limit })
    },
  }
}

/**
 * In bytes; more than any backup has, so that what was written can be read: strings end at 2^29
 * units of at most three bytes.
 */
const limit = 3 * 2 ** 29

async function look(folder: string, name: string): Promise<Backup | null> {
  const moment = parseBackupName(name)
  if (moment === null) return null
  // Null as well for one that was removed meanwhile.
  const stats = await lstat(join(folder, name)).catch(() => null)
  return stats?.isFile() === true ? { name, ...moment, size: stats.size } : null
}

const notABackup: HostProblem = {
  kind: 'refused',
  sentence: 'There is no backup of that name. Choose one from the list.',
}
