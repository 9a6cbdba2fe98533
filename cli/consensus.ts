import type { Figure } from '../shared/agreement/figure.ts'
import { agreementWithConsensus } from '../shared/decide/agreement-with-consensus.ts'
import type { WithConsensus } from '../shared/decide/agreement-with-consensus.ts'
import { consensusLibrary } from '../shared/decide/consensus-library.ts'
import { annotatorsOf, consensusOf } from '../shared/decide/consensus.ts'
import type { Consensus, Progress } from '../shared/decide/consensus.ts'
import { caseStates } from '../shared/decide/settle-cases.ts'
import { encodeLibrary } from '../shared/exchange/encode-library.ts'
import { joinFiles } from '../shared/merge/join-files.ts'
import { distinctName } from '../shared/model/distinct-name.ts'
import type { Library } from '../shared/model/library.ts'
import { counted } from '../shared/text/counted.ts'
import { complain } from './complain.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { findAnnotators } from './find-annotators.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { printableName } from './printable-name.ts'
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

  const found = consensusOf(library, asked.value, { takesAllArticles: false })
  const content = encodeLibrary(consensusLibrary(library, found))
  const written = await writeOutput(host, output, content)
  if (written !== exitCodes.fine) return written
  const agreement = agreementWithConsensus(library, found, asked.value)
  const said = { output, library, found, agreement }
  host.out(json ? forMachines(said) : forPeople(said))
  const isSettled = found.cases.every(({ state }) => state === 'agreed' || state === 'settled')
  const isDamaged = files.some(({ read }) => read.value.problems.length > 0)
  return isSettled && !isDamaged ? exitCodes.fine : exitCodes.finding
}

interface Said {
  readonly output: string
  readonly library: Library
  readonly found: Consensus
  readonly agreement: readonly WithConsensus[]
}

function forMachines({ output, found, agreement }: Said): string {
  const { annotations, relations, decisions, progress } = found
  const said = {
    output,
    annotators: agreement.map(({ annotator, exact, overlap }) => {
      return { id: annotator, exact: valueOf(exact), overlap: valueOf(overlap) }
    }),
    annotations: annotations.length,
    relations: relations.length,
    decisions: decisions.length,
    articles: [...progress].map(([id, states]) => ({ id, ...states })),
  }
  return `${JSON.stringify(said, null, 2)}\n`
}

/** Null where it is not defined. */
function valueOf(figure: Figure): number | null {
  return figure.isDefined ? figure.value : null
}

function forPeople({ output, library, found, agreement }: Said): string {
  const { annotations, relations, decisions, progress } = found
  const counts = [
    counted(agreement.length, 'annotator'),
    counted(annotations.length, 'annotation'),
    counted(relations.length, 'relation'),
    counted(decisions.length, 'decision'),
  ]
  const lines = library.articles.flatMap(({ id, title }) => {
    const states = progress.get(id)
    const name = printable(title) || 'without a title'
    return states === undefined ? [] : [`  ${name}: ${progressWords(states)}\n`]
  })
  const names = new Map(library.annotations.map(({ creator }) => [creator.id, creator.name]))
  const personOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const compared = agreement.map(({ annotator }) => personOf(annotator))
  const people = agreement.map(({ annotator, exact, overlap }) => {
    const name = distinctName(personOf(annotator), compared, printableName)
    return `  ${name} and the consensus: F1 ${shown(exact)} exact, ${shown(overlap)} overlapping\n`
  })
  return `${printable(output, 200)}: ${counts.join(', ')}.\n${lines.join('')}${people.join('')}`
}

function shown(figure: Figure): string {
  return figure.isDefined ? figure.value.toFixed(3) : 'undefined'
}

function progressWords(states: Progress): string {
  const said = caseStates.filter((state) => states[state] > 0)
  return said.map((state) => `${states[state]} ${state}`).join(', ')
}
