import type { ItemProblem } from '../shared/exchange/damage.ts'
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
import type { FileReading, Reading } from './read-files.ts'

interface Checked {
  readonly file: string
  readonly damaged: readonly ItemProblem[]
  readonly annotations: number
  /** Annotations whose article is in none of the files: their quotations were not looked up. */
  readonly withoutArticle: number
  readonly unsettled: number
}

/** Names each damaged part of each file. 0: none; 1: some; 2: a file is no exchange file. */
export async function validate(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles(paths, progress)
  progress.clear()
  for (const reading of readings.filter(isUnreadable)) complain(host, reading)
  if (json) host.out(`${JSON.stringify({ files: readings.map(forMachines) }, null, 2)}\n`)
  else for (const reading of readings.filter(isRead)) host.out(forPeople(checked(reading)))
  return worst(readings)
}

/** What a command that only looks at files answers. */
function worst(readings: readonly Reading[]): ExitCode {
  if (readings.some(isUnreadable)) return exitCodes.unusable
  const isDamaged = readings.filter(isRead).some(({ read }) => read.value.problems.length > 0)
  return isDamaged ? exitCodes.finding : exitCodes.fine
}

function checked({ path, read }: FileReading): Checked {
  const { library, problems, detached } = read.value
  const { annotations, unsettled } = summariseLibrary(library)
  return {
    file: path,
    damaged: problems,
    annotations: annotations.total,
    withoutArticle: detached.size,
    unsettled,
  }
}

function forMachines(reading: Reading): object {
  return isRead(reading)
    ? checked(reading)
    : { file: reading.path, unreadable: isUnreadable(reading) ? reading.read.problem : '' }
}

function forPeople({ file, damaged, annotations, withoutArticle, unsettled }: Checked): string {
  const notes = [
    counted(annotations, 'annotation'),
    damaged.length === 0 ? 'nothing damaged' : counted(damaged.length, 'damaged part'),
    ...(withoutArticle > 0 ? [`${withoutArticle} of articles that are in none of the files`] : []),
    ...(unsettled > 0 ? [`${unsettled} changed on both sides and not settled`] : []),
  ]
  return `${damageLines(file, damaged)}${printable(file, 200)}: ${notes.join(', ')}.\n`
}
