import type { TeamFile } from '../../shared/ipc/answers.ts'
import { isOwnFileName, ownFileName } from '../../shared/team/team-file-name.ts'
import type { TeamFolders } from '../platform/team-folders.ts'
import { setTeam } from '../state/team.ts'
import type { TeamFileState } from '../state/team.ts'
import { readAnnotator } from '../storage/annotator.ts'
import { onLibraryChange } from '../storage/on-library-change.ts'
import { readBlind } from '../storage/assignments.ts'
import { changeTeamMemory, readTeamMemory } from '../storage/team-memory.ts'
import type { Workspace } from '../storage/workspace.ts'
import { sayArrived, togetherArrived } from './arrived.ts'
import type { Arrived } from './arrived.ts'
import type { EncodeOwn } from './encode-own-messages.ts'
import { hashOf } from './hash-of.ts'
import { mergeTeamFile } from './merge-team-file.ts'
import { isMerged, isSame, stateOf } from './team-file-state.ts'

export interface TeamParts {
  readonly workspace: Workspace
  readonly folders: TeamFolders
  /** The owner's part of a library as a file; null where there is nothing to give. */
  readonly encode: (asked: EncodeOwn) => Promise<Uint8Array<ArrayBuffer> | null>
  /** A sentence of what came from others. */
  readonly onArrived: (sentence: string) => void
}

export interface TeamExchange {
  /** Takes what others wrote and writes what is new here. One asked for meanwhile follows. */
  readonly exchange: () => Promise<void>
  readonly close: () => void
}

/** Exchanges work through the team's folder: reads the others' files, and writes the own one alone. */
export function exchangeTeam({ workspace, folders, encode, onArrived }: TeamParts): TeamExchange {
  /** The library may hold what the own file lacks. */
  let isAhead = true
  let isClosed = false
  let last: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  const stop = onLibraryChange(workspace.database, () => (isAhead = true))

  function exchange(): Promise<void> {
    // One that waits will see all that is there by then.
    waiting ??= last.then(run, run).finally(() => setTeam({ doing: null }))
    last = waiting
    return waiting
  }

  async function run(): Promise<void> {
    waiting = null
    if (isClosed) return
    setTeam({ doing: 'Looking into the folder…' })
    const listed = await folders.list()
    if (!listed.ok) {
      setTeam({ problem: listed.problem.sentence })
      return
    }
    setTeam({ problem: null })
    const files = listed.value
    const own = await ownNameAmong(workspace, files)
    const others = files.filter(({ name }) => name !== own)
    await take(others)
    const problem = await give(own, files)
    const known = (await readTeamMemory(workspace)).written
    setTeam({
      problem,
      ownName: known?.name ?? null,
      ...(problem === null ? { exchangedAt: workspace.now() } : {}),
    })
  }

  async function take(files: readonly TeamFile[]): Promise<void> {
    const states = new Map<string, TeamFileState>()
    const arrived: Arrived[] = []
    const { merged } = await readTeamMemory(workspace)
    const blind = [...(await readBlind(workspace)).keys()].sort()
    for (const file of files) states.set(file.name, stateOf(file.name, merged))
    const show = () => setTeam({ others: [...states.values()] })
    show()
    for (const file of files) {
      if (isClosed) return
      if (isMerged(merged[file.name], file, blind)) continue
      setTeam({ doing: `Reading “${file.name}”…` })
      const read = await folders.read(file.name)
      const taken = read.ok
        ? await mergeTeamFile(workspace, read.value)
        : ({ ok: false, problem: read.problem.sentence } as const)
      if (!taken.ok) {
        const problem = `Not readable yet: ${taken.problem}`
        states.set(file.name, { ...stateOf(file.name, merged), problem })
        show()
        continue
      }
      arrived.push(taken.value.arrived)
      const { annotators, damaged, heldBack } = taken.value
      const { size, modified } = file
      const seen = { size, modified, annotators, damaged, heldBack, blind }
      await changeTeamMemory(workspace, ({ written, merged: before }) => ({
        written,
        merged: {
          ...before,
          [file.name]: { ...seen, at: workspace.now() },
        },
      }))
      states.set(file.name, stateOf(file.name, (await readTeamMemory(workspace)).merged))
      show()
    }
    const sentence = sayArrived(togetherArrived(arrived))
    if (sentence !== null) {
      setTeam({ arrived: sentence })
      onArrived(sentence)
    }
  }

  /** Gives why the own file could not be written; null where it is as it should be. */
  async function give(name: string, files: readonly TeamFile[]): Promise<string | null> {
    const present = files.find((file) => file.name === name)
    const { written } = await readTeamMemory(workspace)
    const isThere = written !== null && written.name === name && isSame(written, present)
    if (isThere && !isAhead) return null
    setTeam({ doing: 'Writing your file…' })
    isAhead = false
    const annotator = await readAnnotator(workspace)
    const bytes = await encode({
      database: workspace.database.name,
      owner: { annotatorId: annotator?.id ?? null, replica: workspace.replica },
    })
    if (bytes === null) return null
    const hash = hashOf(bytes)
    // The same again would only make others read it again.
    if (isThere && written.hash === hash) return null
    const done = await folders.write(name, bytes)
    if (!done.ok) {
      isAhead = true
      return done.problem.sentence
    }
    const again = await folders.list()
    const now = again.ok ? again.value.find((file) => file.name === name) : undefined
    if (now === undefined) return null
    const { size, modified } = now
    await changeTeamMemory(workspace, ({ merged }) => ({
      merged,
      written: { name, hash, size, modified },
    }))
    return null
  }

  return {
    exchange,
    close: () => {
      isClosed = true
      stop()
    },
  }
}

/** The name that it has already is kept, whatever its annotator is called by now. */
async function ownNameAmong(workspace: Workspace, files: readonly TeamFile[]): Promise<string> {
  const { replica } = workspace
  const { written } = await readTeamMemory(workspace)
  const present = files.map(({ name }) => name).filter((name) => isOwnFileName(name, replica))
  if (written !== null && present.includes(written.name)) return written.name
  const name = (await readAnnotator(workspace))?.name ?? ''
  return present[0] ?? ownFileName({ name, replica })
}
