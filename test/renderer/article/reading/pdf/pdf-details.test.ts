import { describe, expect, it } from 'vitest'
import { pdfDetails } from '../../../../../renderer/article/reading/pdf/pdf-details.ts'

function details(info: Record<string, unknown>, xmp: Record<string, unknown> = {}, language = '') {
  return pdfDetails({ info: (name) => info[name], xmp: (name) => xmp[name], language })
}

describe('pdfDetails', () => {
  it('takes the newer statements before the older ones', () => {
    const info = { Title: 'Old', Author: 'Old', CreationDate: "D:20090401163925-07'00'" }
    const xmp = { 'dc:title': 'A study', 'dc:creator': ['Ann Lee', 'Bo Ek'], 'dc:language': 'en' }
    expect(details(info, xmp, 'de-AT')).toEqual({
      title: 'A study',
      byline: 'Ann Lee, Bo Ek',
      publisher: '',
      url: '',
      published: '2009-04-01T16:39:25-07:00',
      language: 'de-AT',
    })
  })

  it.each([
    'Microsoft Word - x.doc',
    'untitled',
    'Untitled-1',
    'report_final.indd',
    'C:\\papers\\one',
    '1234',
    '—',
    'Document1',
    '',
  ])('rejects the title "%s"', (Title) => {
    expect(details({ Title }).title).toBe('')
  })

  it.each(['The .NET platform: a history', 'Title IX and after', 'Documents of 1848'])(
    'keeps the title "%s"',
    (Title) => {
      expect(details({ Title }).title).toBe(Title)
    },
  )

  it.each([
    { date: 'D:20200301', iso: '2020-03-01' },
    { date: 'D:20200301120000Z', iso: '2020-03-01T12:00:00Z' },
    { date: '2024-04-19T17:53:21+00:00', iso: '2024-04-19T17:53:21+00:00' },
    { date: 'D:20201399', iso: '' },
    { date: 'yesterday', iso: '' },
    { date: 7, iso: '' },
  ])('reads the date $date', ({ date, iso }) => {
    expect(details({ CreationDate: date }).published).toBe(iso)
  })

  it('takes values of any type', () => {
    expect(details({ Title: { a: 1 }, Author: [null, 3] }).title).toBe('')
  })
})
