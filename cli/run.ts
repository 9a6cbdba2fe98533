import { CommanderError } from 'commander'
import { exitCodes } from './exit-code.ts'
import type { Host } from './host.ts'
import { claimbenchProgram } from './program.ts'

/**
 * Does what a command line asks for and answers its exit code. Nothing is thrown: what nobody has
 * foreseen is a sentence as well.
 *
 * @param words what stands after the program's name.
 */
export async function run(words: readonly string[], host: Host): Promise<number> {
  let code: number = exitCodes.fine
  const program = claimbenchProgram(host, (ended) => (code = ended))
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (reason) {
    if (reason instanceof CommanderError) return reason.exitCode === 0 ? 0 : exitCodes.unusable
    const said = reason instanceof Error ? reason.message : String(reason)
    host.err(`Claimbench had to stop: ${said.replace(/\s+/gu, ' ')}\n`)
    return exitCodes.unusable
  }
}
