import { consensusLibrary } from '../shared/decide/consensus-library.ts'
import { annotatorsOf, consensusOf } from '../shared/decide/consensus.ts'
import type { Consensus, Progress } from '../shared/decide/consensus.ts'
import { caseStates } from '../shared/decide/settle-cases.ts'
import { encodeLibrary } from '../shared/exchange/encode-library.ts'
import { joinFiles } from '../shared/merge/join-files.ts'
import type { Library } from '../shared/model/library.ts'
import { counted } from '../shared/text/counted.ts'
import { complain } from './complain.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { findAnnotators } from './find-annotators.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import { writeOutput } from './write-output.ts'

interface ConsensusOptions {
  readonly output: string
  readonly annotators: string | undefined
  readonly json: boolean
}

/**
 * Writes what was decided for, and what all annotators have, of all files together. 0: everything is
 * settled; 1: something is open or contested, or damaged parts were left out; 2: nothing was written.
 */
export async function consensus(
  paths: readonly string[],
  { output, annotators, json }: ConsensusOptions,
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles(paths, progress)
  progress.clear()
  const unreadable = readings.filter(isUnreadable)
  for (const reading of unreadable) complain(host, reading)
  if (unreadable.length > 0) return exitCodes.unusable
  const files = readings.filter(isRead)
  for (const { path, read } of files) host.err(damageLines(path, read.value.problems))
  const [first, ...others] = files.map(({ read }) => read.value.library)
  if (first === undefined) return exitCodes.unusable
  const library = joinFiles(first, ...others)
  const asked = findAnnotators(library, annotatorsOf(library), annotators)
  if (!asked.ok) {
    host.err(`${asked.problem}\n`)
    return exitCodes.unusable
  }

  const found = consensusOf(library, asked.value)
  const content = encodeLibrary(consensusLibrary(library, found))
  const written = await writeOutput(host, output, content)
  if (written !== exitCodes.fine) return written
  const said = { output, library, found, annotators: asked.value }
  host.out(json ? forMachines(said) : forPeople(said))
  const isSettled = found.cases.every(({ state }) => state === 'agreed' || state === 'settled')
  const isDamaged = files.some(({ read }) => read.value.problems.length > 0)
  return isSettled && !isDamaged ? exitCodes.fine : exitCodes.finding
}

interface Said {
  readonly output: string
  readonly library: Library
  readonly found: Consensus
  readonly annotators: readonly string[]
}

function forMachines({ output, found, annotators }: Said): string {
  const { annotations, relations, decisions, progress } = found
  const said = {
    output,
    annotators,
    annotations: annotations.length,
    relations: relations.length,
    decisions: decisions.length,
    articles: [...progress].map(([id, states]) => ({ id, ...states })),
  }
  return `${JSON.stringify(said, null, 2)}\n`
}

function forPeople({ output, library, found, annotators }: Said): string {
  const { annotations, relations, decisions, progress } = found
  const counts = [
    counted(annotators.length, 'annotator'),
    counted(annotations.length, 'annotation'),
    counted(relations.length, 'relation'),
    counted(decisions.length, 'decision'),
  ]
  const lines = library.articles.flatMap(({ id, title }) => {
    const states = progress.get(id)
    const name = printable(title) || 'without a title'
    return states === undefined ? [] : [`  ${name}: ${progressWords(states)}\n`]
  })
  return `${printable(output, 200)}: ${counts.join(', ')}.\n${lines.join('')}`
}

function progressWords(states: Progress): string {
  const said = caseStates.filter((state) => states[state] > 0)
  return said.map((state) => `${states[state]} ${state}`).join(', ')
}
