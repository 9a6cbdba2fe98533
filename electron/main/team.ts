import { basename } from 'node:path'
import type { HostProblem, TeamFolderName } from '../../shared/ipc/answers.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { SettingsStore } from '../files/settings.ts'
import { teamFolder } from '../files/team-folder.ts'
import type { TeamFolder } from '../files/team-folder.ts'
import { watchFolder } from '../files/watch-folder.ts'
import type { WatchPowers } from '../files/watch-folder.ts'

export interface TeamParts {
  readonly settings: SettingsStore
  /** Tells the page that the folder's content is another. */
  readonly tell: () => void
  readonly powers?: WatchPowers
}

/** The folder through which a team exchanges its work: remembered, and watched. */
export interface Team {
  /** Null where none was chosen. */
  readonly named: () => TeamFolderName | null
  readonly use: (path: string) => Promise<Result<TeamFolderName, HostProblem>>
  readonly leave: () => Promise<Result<null, HostProblem>>
  /** The chosen one; where there is none, everything that is asked of it is refused. */
  readonly folder: () => TeamFolder
}

export function createTeam({ settings, tell, powers }: TeamParts): Team {
  let stop: () => void = () => undefined

  function watch(): void {
    stop()
    const { teamFolder: path } = settings.get()
    if (path === null) return
    const { list } = teamFolder(path)
    const look = async () => JSON.stringify(await list())
    stop = watchFolder({ folder: path, look, onChange: tell }, powers)
  }

  watch()
  return {
    named: () => nameOf(settings.get().teamFolder),
    use: async (path) => {
      const kept = await settings.change({ teamFolder: path })
      watch()
      return kept.ok ? success({ name: basename(path) }) : kept
    },
    leave: async () => {
      const kept = await settings.change({ teamFolder: null })
      watch()
      return kept
    },
    folder: () => {
      const path = settings.get().teamFolder
      return path === null ? noFolder : teamFolder(path)
    },
  }
}

function nameOf(path: string | null): TeamFolderName | null {
  return path === null ? null : { name: basename(path) }
}

const refused: Result<never, HostProblem> = failure({
  kind: 'refused',
  sentence: 'No team folder was chosen. Choose one first.',
})

const noFolder: TeamFolder = {
  list: () => Promise.resolve(refused),
  read: () => Promise.resolve(refused),
  write: () => Promise.resolve(refused),
}
