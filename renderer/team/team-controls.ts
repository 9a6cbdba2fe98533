import type { TeamFolders } from '../platform/team-folders.ts'
import { setTeam, setTeamFolder, useTeam } from '../state/team.ts'
import { onLibraryChange } from '../storage/on-library-change.ts'
import { forgetTeamMemory } from '../storage/team-memory.ts'
import type { Workspace } from '../storage/workspace.ts'
import { encodeOwn } from './encode-own.ts'
import { exchangeTeam } from './exchange-team.ts'

export interface TeamControlsParts {
  readonly workspace: Workspace
  readonly folders: TeamFolders
  readonly onArrived: (sentence: string) => void
  /** Runs something so many milliseconds later; gives the function that calls it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void
}

/** What a person does with the team's folder. */
export interface TeamControls {
  /** Begins to exchange, where a folder is remembered; gives the function that stops it. */
  readonly start: () => () => void
  readonly choose: () => Promise<void>
  /** Asks the browser again, then exchanges. */
  readonly allow: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly exchange: () => Promise<void>
}

/** Long enough that work in progress is not written after every stroke, in milliseconds. */
export const restBeforeWriting = 4000

export function teamControls(parts: TeamControlsParts): TeamControls {
  const { workspace, folders, onArrived, later } = parts
  const { exchange, open, close } = reopening(() =>
    exchangeTeam({ workspace, folders, encode: encodeOwn, onArrived }),
  )
  const isUsed = () => useTeam.getState().folder?.isAllowed === true
  const exchangeIfUsed = async () => {
    if (isUsed()) await exchange()
  }

  async function show(): Promise<void> {
    const current = await folders.current()
    if (current.ok) setTeamFolder(current.value)
    else setTeam({ folder: null, problem: current.problem.sentence })
  }

  function start(): () => void {
    open()
    let callOff: (() => void) | null = null
    // Where nobody tells of changes, a person asks for each exchange.
    const { onChanged } = folders
    const stops =
      onChanged === null
        ? []
        : [
            onChanged(() => void exchangeIfUsed()),
            onLibraryChange(workspace.database, () => {
              callOff ??= later(() => {
                callOff = null
                void exchangeIfUsed()
              }, restBeforeWriting)
            }),
          ]
    void show().then(() => (onChanged === null ? undefined : exchangeIfUsed()))
    return () => {
      for (const stop of stops) stop()
      callOff?.()
      close()
    }
  }

  return {
    start,
    choose: async () => {
      const chosen = await folders.choose()
      if (!chosen.ok) {
        setTeam({ problem: chosen.problem.sentence })
        return
      }
      if (chosen.value === null) return
      await forgetTeamMemory(workspace)
      setTeamFolder(chosen.value)
      await exchangeIfUsed()
    },
    allow: async () => {
      const isAllowed = await folders.allow()
      const { folder } = useTeam.getState()
      if (folder) setTeam({ folder: { ...folder, isAllowed } })
      await exchangeIfUsed()
    },
    leave: async () => {
      const left = await folders.leave()
      if (!left.ok) {
        setTeam({ problem: left.problem.sentence })
        return
      }
      await forgetTeamMemory(workspace)
      setTeamFolder(null)
    },
    exchange: exchangeIfUsed,
  }
}

/** An exchange that can be closed and opened again, as React does in development. */
function reopening(make: () => ReturnType<typeof exchangeTeam>) {
  let current: ReturnType<typeof exchangeTeam> | null = null
  return {
    open: () => {
      current = make()
    },
    close: () => {
      current?.close()
      current = null
    },
    exchange: () => current?.exchange() ?? Promise.resolve(),
  }
}
