import type { AgreementReport, ReportedFigure } from '../shared/agreement/agreement-report.ts'
import { unmarkedNote } from '../shared/agreement/coding-of-runs.ts'
import { measureNotes } from '../shared/agreement/measure-notes.ts'
import type { Agent } from '../shared/model/agent.ts'
import { distinctName } from '../shared/model/distinct-name.ts'
import type { Library } from '../shared/model/library.ts'
import { counted } from '../shared/text/counted.ts'
import { printable } from './printable.ts'
import { printableName } from './printable-name.ts'

interface Known extends Pick<Library, 'articles' | 'texts'> {
  readonly people: readonly Agent[]
}

const mostPassages = 5

/** A report as text: each measure, its tags and pairs, and the passages that cost most. */
export function agreementForPeople(report: AgreementReport, known: Known): string {
  const { people } = known
  const names = new Map(people.map((each) => [each.id, distinctName(each, people, printableName)]))
  const who = people.map(({ id }, at) => {
    return `${names.get(id) ?? id} (${counted(report.marks[at] ?? 0, 'annotation')})`
  })
  const rows = report.figures.map((figure) => [labelOf(figure, names), valueOf(figure)] as const)
  const width = Math.max(0, ...rows.map(([label]) => label.length))
  return [
    `${who.join(', ')}; ${counted(report.units, report.unit)}.`,
    ...(report.leavesOutUnmarked ? [unmarkedNote] : []),
    '',
    ...rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`),
    ...passagesOf(report, known),
    '',
  ].join('\n')
}

function labelOf(
  { measure, tag, pair }: ReportedFigure,
  names: ReadonlyMap<string, string>,
): string {
  const of = pair === null ? '' : pair.map((id) => names.get(id) ?? id).join(' and ')
  if (tag === null && of === '') return measureNotes[measure].name
  return `  ${[tag ?? '', of].filter((part) => part !== '').join(', ')}`
}

function valueOf({ figure, interval, remark }: ReportedFigure): string {
  if (!figure.isDefined) return `not defined: ${figure.reason}`
  const range = interval === null ? '' : ` (${interval.map(shown).join(' to ')})`
  return `${shown(figure.value).padStart(6)}${range}${remark === '' ? '' : `  ${remark}`}`
}

function shown(value: number): string {
  return value.toFixed(3)
}

function passagesOf({ passages }: AgreementReport, { articles, texts }: Known): readonly string[] {
  if (passages.length === 0) return []
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  return [
    '',
    'Sentences that cost most agreement:',
    ...passages.slice(0, mostPassages).map(({ articleId, span, share }) => {
      const words = texts.get(articleId)?.text.slice(span.start, span.end) ?? ''
      const title = printable(titles.get(articleId) ?? '', 40)
      return `  ${Math.round(share * 100)} %  “${printable(words)}” (${title || 'without a title'})`
    }),
  ]
}
