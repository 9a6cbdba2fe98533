import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '../../../shared/exchange/csv-line.ts'
import { encodeCsv } from '../../../shared/exchange/encode-csv.ts'
import { articleTombstone } from '../../../shared/exchange/tombstone.ts'
import { arbitraryLibrary } from './arbitrary-library.ts'
import { item, quote, position, read, fileOf, relation, text } from './sample-file.ts'

/** Reads comma-separated values as RFC 4180 has them, one character at a time. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at] ?? ''
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (csv[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === ',' || character === '\r') {
      row.push(cell)
      cell = ''
      if (character === ',') continue
      at++
      rows.push(row)
      row = []
    } else cell += character
  }
  return rows
}

/** Takes the apostrophes away that keep a cell from being a formula. */
function unguarded(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])'(?=['"]*[=+\-@\t\r\n＝＋－＠])/g, '')
}

const dangerous = fc
  .array(fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', "'", '"', ',', ';', 'a', '😀'))
  .map((parts) => parts.join(''))
const cells = fc.array(fc.oneof(dangerous, fc.string({ unit: 'binary' })), { minLength: 1 })

describe('a line of values', () => {
  it('gives the values back', () => {
    fc.assert(
      fc.property(cells, (values) => {
        const [row = [], ...more] = parse(csvLine(values))
        expect([row.map(unguarded), more]).toEqual([values, []])
      }),
      { numRuns: 5000 },
    )
  })

  it('has no cell that a spreadsheet could take for a formula, however it splits the line', () => {
    fc.assert(
      fc.property(cells, (values) => {
        const line = csvLine(values)
        const split = [...parse(line).flat(), ...line.split(/[;\t\r\n]/).slice(0, -1)]
        // What lists separated by a semicolon leave of a quoted cell begins with its mark.
        const begins = split.flatMap((cell) => [cell, cell.replace(/^"+/, '')])
        expect(begins.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['=HYPERLINK("http://x.example")', `"'=HYPERLINK(""http://x.example"")"`],
    ['-1', `"'-1"`],
    ["'=1", `"''=1"`],
    ["'tis", `"'tis"`],
    ['a;"=1', `"a;'""=1"`],
    ['a;=1', `"a;'=1"`],
    ['a\n- b', `"a\n'- b"`],
    ['a-b', '"a-b"'],
  ])('%j is written %s', (value, written) => {
    expect(csvLine([value])).toBe(`${written}\r\n`)
  })
})

describe('a library as a table', () => {
  it('has a row for each annotation, with what relations say of it', () => {
    const other = {
      ...item,
      id: 'urn:uuid:3',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'b' },
        { type: 'TextualBody', purpose: 'tagging', value: 'c' },
        { type: 'TextualBody', purpose: 'identifying', value: '=Ana' },
        { type: 'TextualBody', purpose: 'commenting', value: 'Why?\nSo.' },
      ],
      target: {
        ...item.target,
        selector: [
          { ...quote, exact: '😀', prefix: '', suffix: '' },
          { ...position, start: 2, end: 3 },
        ],
      },
    }
    const more = { ...relation, confidence: 'low' }
    const { library } = read(fileOf([item, other, more]))
    const [start, ...rows] = [encodeCsv(library).charAt(0), ...parse(encodeCsv(library).slice(1))]
    const tail = ['urn:uuid:ana']
    const times = ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00Z']
    const id = library.articles[0]?.id ?? ''
    expect([start, rows]).toEqual([
      '\uFEFF',
      [
        [
          ...['article', 'url', 'quotation', 'tag', 'labels', 'speaker', 'note', 'annotator'],
          ...['created', 'modified', 'start', 'end', 'relations'],
          ...['annotation id', 'article id', 'annotator id'],
        ],
        [
          ...['T', '', '😀', '', 'b; c', "'=Ana", 'Why?\nSo.', 'Ana', ...times, '2', '3'],
          ...['It denies “claim” (low confidence).', 'urn:uuid:3', id, ...tail],
        ],
        [
          ...['T', '', 'claim', 'claim', '', '', '', 'Ana', ...times, '4', '9'],
          ...['It is denied by “😀” (low confidence).', 'urn:uuid:1', id, ...tail],
        ],
      ],
    ])
    expect(Array.from(text).slice(4, 9).join('')).toBe('claim')
  })

  it('names the article of a related passage that stands in another', () => {
    const { library } = read(fileOf([item, relation]))
    const [claim] = library.annotations
    const elsewhere = { ...claim!, id: 'urn:uuid:3', articleId: 'ni:///sha-256;other', start: 0 }
    const article = { ...articleTombstone(claim!), id: elsewhere.articleId, title: 'U' }
    const csv = encodeCsv({
      ...library,
      articles: [...library.articles, { ...article, deleted: false }],
      annotations: [claim!, elsewhere],
    })
    expect(parse(csv).map((row) => row[12])).toEqual([
      'relations',
      'It is denied by “claim” in “U”.',
      'It denies “claim” in “T”.',
    ])
  })

  it('gives the values back', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const [, ...rows] = parse(encodeCsv(library).slice(1))
        const living = library.annotations.filter(({ deleted }) => !deleted)
        const byId = new Map(rows.map((row) => [unguarded(row[13] ?? ''), row.map(unguarded)]))
        expect(rows).toHaveLength(living.length)
        for (const {
          id,
          quote: { exact },
          tag,
          speaker,
          note,
          creator,
          articleId,
        } of living) {
          const row = byId.get(id) ?? []
          expect([row[2], row[3], row[5], row[6], row[7], row[14], row[15]]).toEqual([
            exact,
            tag ?? '',
            speaker,
            note,
            creator.name,
            articleId,
            creator.id,
          ])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
