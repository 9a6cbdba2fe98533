import { expect, it } from 'vitest'
import { agreementCsv, agreementText } from '../../../shared/agreement/agreement-table.ts'
import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts'
import { mark } from '../compare/make.ts'
import { request } from './request.ts'

const report = measureAgreement({
  ...request,
  annotators: ['ada', 'ben'],
  marks: [mark('ada 0-18 claim'), mark('ben 30-48 claim')],
  measures: ['span-exact', 'alpha', 'relations'],
})
const nameOf = (id: string) => (id === 'ada' ? '=Ada' : 'Ben "B"')

it('writes a report as a table for spreadsheets, a negative number as a number', () => {
  const lines = agreementCsv(report, nameOf).split('\r\n')
  expect(lines[0]).toBe(
    '"measure","tag","annotators","value","observed","expected","low","high","units","remark"',
  )
  expect(lines[1]).toBe('"F1 of passages, exact","all","all","0","","","","","","2 · 0 / (1 + 1)"')
  expect(lines[3]).toBe(
    '"Krippendorff’s α","all","all","-0.030069","0.06","0.058249","","","600 characters",""',
  )
  expect(lines.at(-2)).toBe(
    '"F1 of relations","all","all","not defined","","","","","","Nobody related any of the passages compared."',
  )
})
it('writes it for the clipboard, a row on each line', () => {
  const lines = agreementText(report, nameOf).split('\n')
  expect(lines[0]?.split('\t')).toHaveLength(10)
  expect(lines[3]?.split('\t').slice(0, 4)).toEqual(['Krippendorff’s α', 'all', 'all', '-0.030069'])
})
it('names annotators, whose names are no formulas', () => {
  const three = measureAgreement({ ...request, measures: ['cohens-kappa'] })
  expect(agreementCsv(three, nameOf)).toContain('"\'=Ada and Ben ""B"""')
})
