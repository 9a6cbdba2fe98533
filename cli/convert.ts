import { encodeCsv } from '../shared/exchange/encode-csv.ts'
import { encodeW3c } from '../shared/exchange/encode-w3c.ts'
import type { Library } from '../shared/model/library.ts'
import { complain } from './complain.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import { writeOutput } from './write-output.ts'

/** The formats that a file can be converted to, by the name that a person gives. */
const encoders: ReadonlyMap<string, (library: Library) => string> = new Map([
  ['w3c', encodeW3c],
  ['csv', encodeCsv],
])

export const formats: readonly string[] = [...encoders.keys()]

interface ConvertOptions {
  readonly file: string
  readonly to: string
  /** Without it the standard output is written. */
  readonly output: string | undefined
}

/** Writes a file's annotations for other programs. 0: written; 1: damaged parts left out; 2: nothing. */
export async function convert({ file, to, output }: ConvertOptions, host: Host): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles([file], progress)
  progress.clear()
  for (const reading of readings.filter(isUnreadable)) complain(host, reading)
  const [reading] = readings.filter(isRead)
  const encode = encoders.get(to)
  if (reading === undefined || encode === undefined) return exitCodes.unusable
  const { library, problems } = reading.read.value
  host.err(damageLines(file, problems))
  const content = encode(library)
  if (output === undefined) host.out(content)
  else {
    const written = await writeOutput(host, output, content)
    if (written !== exitCodes.fine) return written
  }
  return problems.length > 0 ? exitCodes.finding : exitCodes.fine
}
