import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HostProblem, TeamFile } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { isTeamFileName, isWritableName } from '../../shared/team/team-file-name.ts'
import { errorCode } from './error-code.ts'
import { hostProblem } from './host-problem.ts'
import { readCapped } from './read-capped.ts'
import { writeAtomically } from './write-atomically.ts'
import type { WritePowers } from './write-powers.ts'

/** A folder that a synchroniser carries between the people of a team. */
export interface TeamFolder {
  /** The files of the team, by name; those of folders within and all others are passed over. */
  readonly list: () => Promise<Result<readonly TeamFile[], HostProblem>>
  readonly read: (name: string) => Promise<Result<Uint8Array, HostProblem>>
  /** Writes the own file, as a whole or not at all. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<Result<null, HostProblem>>
}

/** The team's folder at a path. It may vanish and come back, as a network share does. */
export function teamFolder(folder: string, powers: Partial<WritePowers> = {}): TeamFolder {
  return {
    async list() {
      try {
        const entries = await readdir(folder, { withFileTypes: true })
        const files = await Promise.all(entries.filter(isTeamFile).map(({ name }) => look(name)))
        const present = files.filter((each) => each !== null)
        return success(present.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      } catch (reason) {
        return failure(awayOr(reason, folder))
      }
    },
    async read(name) {
      if (!isTeamFileName(name)) return failure(notOfTheTeam)
      const path = join(folder, name)
      try {
        if (!(await lstat(path)).isFile()) return failure(notOfTheTeam)
      } catch (reason) {
        return failure(hostProblem(reason, path, 'read'))
      }
      return await readCapped(path)
    },
    async write(name, bytes) {
      if (!isWritableName(name)) return failure(notOfTheTeam)
      const path = join(folder, name)
      try {
        // Somebody else can put a link under our name, and what it points to is not ours to write.
        if (!(await lstat(path)).isFile()) return failure(notOfTheTeam)
      } catch (reason) {
        if (errorCode(reason) !== 'ENOENT') return failure(awayOr(reason, folder))
      }
      return await writeAtomically(path, bytes, powers)
    },
  }

  /** Null for one that was removed meanwhile. */
  async function look(name: string): Promise<TeamFile | null> {
    const stats = await lstat(join(folder, name)).catch((reason: unknown) => {
      if (errorCode(reason) === 'ENOENT') return null
      throw reason
    })
    return stats && { name, size: stats.size, modified: Math.round(stats.mtimeMs) }
  }
}

function isTeamFile(entry: Dirent): boolean {
  // Links are no files here: they could lead anywhere.
  return entry.isFile() && isTeamFileName(entry.name)
}

function awayOr(reason: unknown, folder: string): HostProblem {
  if (!['ENOENT', 'ENOTDIR', 'ENOTCONN', 'EHOSTDOWN', 'ENODEV'].includes(errorCode(reason) ?? '')) {
    return hostProblem(reason, folder, 'read')
  }
  const name = basename(folder)
  return {
    kind: 'gone',
    sentence: `The folder “${name}” is not there now: its disk or network share may be away. It is used again once it is back.`,
  }
}

const notOfTheTeam: HostProblem = {
  kind: 'refused',
  sentence: 'There is no file of the team under that name.',
}
