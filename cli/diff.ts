import { compareLibraries } from '../shared/merge/compare-libraries.ts'
import type { Difference, Differing, DifferingRecord } from '../shared/merge/compare-libraries.ts'
import type { OutcomeKind } from '../shared/model/decision.ts'
import { complain } from './complain.ts'
import { counted } from '../shared/text/counted.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'

interface DiffOptions {
  readonly first: string
  readonly second: string
  readonly json: boolean
}

/** Says how two files differ. 0: they hold the same; 1: they differ, or one is damaged; 2: unreadable. */
export async function diff({ first, second, json }: DiffOptions, host: Host): Promise<ExitCode> {
  const progress = progressOn(host)
  const readings = await readFiles([first, second], progress)
  progress.clear()
  for (const reading of readings.filter(isUnreadable)) complain(host, reading)
  const [one, other] = readings.filter(isRead)
  if (one === undefined || other === undefined) return exitCodes.unusable
  for (const { path, read } of [one, other]) host.err(damageLines(path, read.value.problems))

  const { identical, differing } = compareLibraries(
    one.read.value.library,
    other.read.value.library,
  )
  if (json) {
    const differences = differing.map(({ how, kind, record }) => ({ how, kind, id: record.id }))
    host.out(`${JSON.stringify({ first, second, identical, differences }, null, 2)}\n`)
  } else {
    const words = wordsFor(printable(first, 200), printable(second, 200))
    for (const how of order) host.out(section(words[how], differing.filter(has(how))))
    host.out(`${counted(identical, 'identical record')}, ${differing.length} different.\n`)
  }
  const isDamaged = [one, other].some(({ read }) => read.value.problems.length > 0)
  return differing.length > 0 || isDamaged ? exitCodes.finding : exitCodes.fine
}

const order = [
  'only-first',
  'only-second',
  'newer-first',
  'newer-second',
  'concurrent',
  'altered',
] as const satisfies readonly Difference[]

function wordsFor(first: string, second: string): Readonly<Record<Difference, string>> {
  return {
    'only-first': `Only in ${first}`,
    'only-second': `Only in ${second}`,
    'newer-first': `Newer in ${first}`,
    'newer-second': `Newer in ${second}`,
    concurrent: 'Changed on both sides',
    altered: 'Different though of one version: a file was changed by hand',
  }
}

function has(how: Difference): (each: Differing) => boolean {
  return (each) => each.how === how
}

function section(words: string, differing: readonly Differing[]): string {
  if (differing.length === 0) return ''
  return `${words} (${differing.length}):\n${differing.map((each) => `  ${line(each)}\n`).join('')}`
}

function line(each: DifferingRecord): string {
  return [each.kind, described(each), each.record.id].filter((part) => part !== '').join(' ')
}

const decided: Readonly<Record<OutcomeKind, string>> = {
  one: 'one of them',
  new: 'another',
  both: 'several of them',
  neither: 'neither',
}

function described(each: DifferingRecord): string {
  if (each.kind === 'foreign') return ''
  if (each.record.deleted) return '(deleted)'
  if (each.kind === 'article') return `“${printable(each.record.title)}”`
  const by = printable(each.record.creator.name)
  if (each.kind === 'annotation') {
    const { quote, tag } = each.record
    return `“${printable(quote.exact)}” (${tag ?? 'untagged'}, ${by})`
  }
  if (each.kind === 'relation') return `“${each.record.kind}” (${by})`
  return each.kind === 'decision'
    ? `for ${decided[each.record.outcome.kind]} (${by})`
    : `on ${each.record.tag} (${by})`
}
