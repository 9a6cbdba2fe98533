import { Command, Option } from 'commander'
import { consensus } from './consensus.ts'
import { addAgreementCommand } from './agreement-command.ts'
import { command, exits, json } from './command.ts'
import { convert, formats } from './convert.ts'
import { diff } from './diff.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { gitMergeDriver } from './git-merge-driver.ts'
import { handout } from './handout.ts'
import { info } from './info.ts'
import { merge } from './merge.ts'
import { validate } from './validate.ts'

interface Flags {
  readonly json?: true
}

/** The commands, their options and their help. `onEnd` is told the exit code of the one that ran. */
export function claimbenchProgram(host: Host, onEnd: (code: ExitCode) => void): Command {
  const program = new Command('claimbench')
    .description('Checks, merges, compares and converts Claimbench files (.claimbench.json).')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .exitOverride()
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      outputError: (text, write) => write(asSentence(text)),
    })
    .addHelpText('after', exits)

  command(program, 'validate <files...>', {
    does: 'name each damaged part of files by its JSON path',
    example: 'claimbench validate ana.claimbench.json ben.claimbench.json',
  })
    .option(...json)
    .action(async (files: readonly string[], flags: Flags) => {
      onEnd(await validate(files, { json: flags.json === true }, host))
    })

  command(program, 'info <files...>', {
    does: 'say what files hold: articles, annotations by tag and annotator, relations',
    example: 'claimbench info team.claimbench.json',
  })
    .option(...json)
    .action(async (files: readonly string[], flags: Flags) => {
      onEnd(await info(files, { json: flags.json === true }, host))
    })

  command(program, 'merge <file> <files...>', {
    does: 'write all that files hold into one; what was changed on both sides is kept twice',
    example:
      'claimbench merge ana.claimbench.json ben.claimbench.json -o team.claimbench.json\n' +
      '  claimbench merge team.claimbench.json ana.claimbench.json -o team.claimbench.json',
  })
    .requiredOption('-o, --output <file>', 'the file to write; may be one of the others')
    .option(...json)
    .action(
      async (
        first: string,
        others: readonly string[],
        { output, json }: Flags & { readonly output: string },
      ) => {
        onEnd(await merge([first, ...others], { output, json: json === true }, host))
      },
    )

  command(program, 'diff <first> <second>', {
    does: 'say which records only one file has, are newer in one or were changed on both sides',
    example: 'claimbench diff ana.claimbench.json ben.claimbench.json',
  })
    .option(...json)
    .action(async (first: string, second: string, flags: Flags) => {
      onEnd(await diff({ first, second, json: flags.json === true }, host))
    })

  command(program, 'consensus <files...>', {
    does: 'write what a team signs: what was decided for, and what all annotators have',
    example:
      'claimbench consensus team.claimbench.json -o consensus.claimbench.json\n' +
      '  claimbench consensus ana.claimbench.json ben.claimbench.json --annotators Ana,Ben -o signed.claimbench.json',
  })
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--annotators <names>', 'who is compared, by name or id: A,B')
    .option(...json)
    .action(
      async (
        files: readonly string[],
        flags: Flags & { readonly output: string; readonly annotators?: string },
      ) => {
        const { output, annotators, json } = flags
        onEnd(await consensus(files, { output, annotators, json: json === true }, host))
      },
    )

  addAgreementCommand(program, host, onEnd)

  command(program, 'convert <file>', {
    does: 'write annotations for other programs: W3C Web Annotations, or a table',
    example:
      'claimbench convert team.claimbench.json --to csv -o team.csv\n' +
      '  claimbench convert team.claimbench.json --to w3c > team.jsonld',
  })
    .addOption(new Option('--to <format>', 'what to write').choices(formats).makeOptionMandatory())
    .option('-o, --output <file>', 'the file to write, instead of the standard output')
    .action(async (file: string, flags: { readonly to: string; readonly output?: string }) => {
      onEnd(await convert({ file, to: flags.to, output: flags.output }, host))
    })

  command(program, 'handout <file>', {
    does: 'write articles and codebook, nobody’s annotations, for others to annotate blindly',
    example:
      'claimbench handout team.claimbench.json --for Ana,Ben -o handout.claimbench.json\n' +
      '  claimbench handout team.claimbench.json --articles "The bridge" "The harbour" --for Ana -o handout.claimbench.json',
  })
    .requiredOption('-o, --output <file>', 'the file to write')
    .requiredOption('--for <names>', 'who is to annotate: A,B')
    .option('--articles <articles...>', 'titles or ids; all articles where none are named')
    .action(
      async (
        file: string,
        flags: {
          readonly output: string
          readonly for: string
          readonly articles?: readonly string[]
        },
      ) => {
        const { output, for: annotators, articles = [] } = flags
        onEnd(await handout({ file, output, annotators, articles }, host))
      },
    )

  command(program, 'git-merge-driver <ancestor> <ours> <theirs> [name]', {
    does: 'merge two sides for Git, into ours (%O %A %B %P)',
    example:
      'git config merge.claimbench.driver "claimbench git-merge-driver %O %A %B %P"\n' +
      '  echo "*.claimbench.json merge=claimbench" >> .gitattributes',
  }).action(async (ancestor: string, ours: string, theirs: string, name?: string) => {
    onEnd(await gitMergeDriver({ ancestor, ours, theirs, name }, host))
  })
  return program
}

/** The parser's messages begin with “error:” and a small letter, and have no full stop. */
function asSentence(text: string): string {
  const said = text
    .replace(/^error: /u, '')
    .trim()
    .replace(/\n\((.*)\)$/u, '. $1')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?!)]$/u.test(said) ? '' : '.'}\n`
}
