import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { units } from '../shared/agreement/coding-of-runs.ts'
import type { Unit } from '../shared/agreement/coding-of-runs.ts'
import { isMeasure, measures } from '../shared/agreement/measures.ts'
import type { Measure } from '../shared/agreement/measures.ts'
import { agreement } from './agreement.ts'
import { isTag, tags } from '../shared/model/tag.ts'
import type { Tag } from '../shared/model/tag.ts'
import { command, json } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'

interface AgreementFlags {
  readonly annotators?: string
  readonly measure?: readonly Measure[]
  readonly tags?: readonly (Tag | null)[]
  readonly unit: Unit
  readonly markedOnly?: true
  readonly allArticles?: true
  readonly seed: number
  readonly json?: true
}

/** Adds `agreement` to the commands. */
export function addAgreementCommand(
  program: Command,
  host: Host,
  onEnd: (code: ExitCode) => void,
): void {
  command(program, 'agreement <files...>', {
    does: 'say how far annotators agree, in the figures that the compare view shows',
    example:
      'claimbench agreement ana.claimbench.json ben.claimbench.json\n' +
      '  claimbench agreement team.claimbench.json --annotators "Ana,Ben" --measure alpha,gamma --json',
  })
    .option('--annotators <names>', 'who is compared, by name or id: A,B')
    .option('--measure <measures>', `some of ${measures.join(', ')}`, measuresOf)
    .option('--tags <tags>', `some of ${[...tags, untagged].join(', ')}`, tagsOf)
    .addOption(
      new Option('--unit <unit>', 'what agreement is counted over')
        .choices(units)
        .default(units[0]),
    )
    .option('--marked-only', 'leave out text that nobody marked')
    .option('--all-articles', 'compare articles that one of them alone annotated, too')
    .option('--seed <number>', 'for what is sampled', wholeNumber, 1)
    .option(...json)
    .action(async (files: readonly string[], flags: AgreementFlags) => {
      const { annotators, measure = measures, tags: chosen = [], unit, markedOnly, seed } = flags
      const wishes = { annotators, measures: measure, tags: chosen, unit, seed }
      onEnd(
        await agreement(
          files,
          {
            ...wishes,
            leavesOutUnmarked: markedOnly === true,
            takesAllArticles: flags.allArticles === true,
            json: flags.json === true,
          },
          host,
        ),
      )
    })
}

function listOf(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function measuresOf(words: string): readonly Measure[] {
  return listOf(words).map((word) => {
    if (!isMeasure(word)) throw new InvalidArgumentError(`There is no measure “${word}”.`)
    return word
  })
}

const untagged = 'untagged'

function tagsOf(words: string): readonly (Tag | null)[] {
  return listOf(words).map((word) => {
    if (word === untagged) return null
    if (!isTag(word)) throw new InvalidArgumentError(`There is no tag “${word}”.`)
    return word
  })
}

function wholeNumber(word: string): number {
  if (!/^\d{1,9}$/u.test(word)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(word)
}
