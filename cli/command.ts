import type { Command } from 'commander'

/** The option that most commands have. */
export const json = ['--json', 'print JSON, for machines'] as const

/** What stands below every help. */
export const exits = `
Exit codes:
  0  fine
  1  a finding: damaged parts, or files that differ
  2  a command that is not understood, or a file that cannot be read or written`

/** Adds a command with its help. */
export function command(
  program: Command,
  words: string,
  { does, example }: { readonly does: string; readonly example: string },
): Command {
  return program
    .command(words)
    .description(does)
    .addHelpText('after', `\nExample:\n  ${example}\n${exits}`)
}
