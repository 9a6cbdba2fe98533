import { realTarget } from '../electron/files/real-target.ts'
import { encodeLibrary } from '../shared/exchange/encode-library.ts'
import { joinFiles } from '../shared/merge/join-files.ts'
import { summariseLibrary } from '../shared/overview/library-summary.ts'
import { complain } from './complain.ts'
import { counted } from '../shared/text/counted.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import type { FileReading } from './read-files.ts'
import { writeOutput } from './write-output.ts'

interface MergeOptions {
  readonly output: string
  readonly json: boolean
}

/**
 * Writes all that the files hold into one. The output may be one of them, since nothing gets lost by
 * joining, unless that one has damaged parts, which cannot be written again. 0: written; 1: damaged
 * parts were left out, or nothing was written because of them; 2: nothing was written.
 */
export async function merge(
  paths: readonly string[],
  { output, json }: MergeOptions,
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles(paths, progress)
  progress.clear()
  const unreadable = readings.filter(isUnreadable)
  for (const reading of unreadable) complain(host, reading)
  if (unreadable.length > 0) return exitCodes.unusable

  const files = readings.filter(isRead)
  const damaged = files.filter(({ read }) => read.value.problems.length > 0)
  for (const { path, read } of damaged) host.err(damageLines(path, read.value.problems))
  if (await isOneOf(output, damaged)) {
    host.err(
      `“${printable(output, 200)}” was left as it is: its damaged parts would be lost. Choose another output.\n`,
    )
    return exitCodes.finding
  }

  progress.show(`Merging ${counted(files.length, 'file')}`)
  const [first, ...others] = files.map(({ read }) => read.value.library)
  if (first === undefined) return exitCodes.unusable
  const joined = joinFiles(first, ...others)
  progress.show('Writing')
  const content = encodeLibrary(joined)
  progress.clear()
  const written = await writeOutput(host, output, content)
  if (written !== exitCodes.fine) return written

  const summary = summariseLibrary(joined)
  const counts = {
    articles: summary.articles,
    annotations: summary.annotations.total,
    relations: [...summary.relations.values()].reduce((sum, count) => sum + count, 0),
    deleted: summary.deleted,
    unsettled: summary.unsettled,
    leftOut: damaged.reduce((sum, { read }) => sum + read.value.problems.length, 0),
  }
  host.out(
    json
      ? `${JSON.stringify({ output, ...counts }, null, 2)}\n`
      : `${printable(output, 200)}: ${sentence(counts)}\n`,
  )
  return damaged.length > 0 ? exitCodes.finding : exitCodes.fine
}

type MergeCounts = Readonly<
  Record<'articles' | 'annotations' | 'relations' | 'unsettled' | 'leftOut', number>
>

function sentence({ articles, annotations, relations, unsettled, leftOut }: MergeCounts): string {
  const notes = [
    counted(articles, 'article'),
    counted(annotations, 'annotation'),
    counted(relations, 'relation'),
    ...(unsettled > 0 ? [`${unsettled} changed on both sides and not settled`] : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'damaged part')} left out`] : []),
  ]
  return `${notes.join(', ')}.`
}

async function isOneOf(output: string, files: readonly FileReading[]): Promise<boolean> {
  const inputs = await Promise.all(files.map(({ path }) => realTarget(path)))
  return inputs.length > 0 && inputs.includes(await realTarget(output).catch(() => output))
}
