import { writeAtomically } from '../electron/files/write-atomically.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'

/** Writes a file as a whole or not at all; says so where that was not possible. */
export async function writeOutput(host: Host, path: string, content: string): Promise<ExitCode> {
  const written = await writeAtomically(path, content)
  if (written.ok) return exitCodes.fine
  host.err(`${written.problem.sentence}\n`)
  return exitCodes.unusable
}
