import { csvLine } from '../exchange/csv-line.ts'
import type { AgreementReport } from './agreement-report.ts'
import { measureNotes } from './measure-notes.ts'
import { unitMeasures } from './measures.ts'

type Row = readonly (string | number)[]

/** A report's figures as rows below a head; `nameOf` names an annotator by id. */
export function agreementRows(
  { figures, units, unit, leavesOutUnmarked }: AgreementReport,
  nameOf: (annotator: string) => string,
): readonly Row[] {
  const counted = `${units} ${unit}s${leavesOutUnmarked ? ', unmarked left out' : ''}`
  const head = ['measure', 'tag', 'annotators', 'value', 'observed', 'expected', 'low', 'high']
  return [
    [...head, 'units', 'remark'],
    ...figures.map(({ measure, tag, pair, figure, made, interval, remark }) => [
      measureNotes[measure].name,
      tag ?? 'all',
      pair === null ? 'all' : pair.map(nameOf).join(' and '),
      figure.isDefined ? rounded(figure.value) : 'not defined',
      ...(made === null ? ['', ''] : [rounded(made.observed), rounded(made.expected)]),
      ...(interval === null ? ['', ''] : interval.map(rounded)),
      overUnits.has(measure) ? counted : '',
      figure.isDefined ? remark : figure.reason,
    ]),
  ]
}

/** As comma-separated values (RFC 4180). */
export function agreementCsv(report: AgreementReport, nameOf: (id: string) => string): string {
  return agreementRows(report, nameOf).map(csvLine).join('')
}

/** As a table for the clipboard: cells separated by tabs, which spreadsheets and word processors take. */
export function agreementText(report: AgreementReport, nameOf: (id: string) => string): string {
  return agreementRows(report, nameOf)
    .map((row) => `${row.map((cell) => String(cell).replace(/\s+/gu, ' ')).join('\t')}\n`)
    .join('')
}

const overUnits: ReadonlySet<string> = new Set(unitMeasures)

function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(6)) : value
}
