import { describe, expect, it } from 'vitest'
import { pageBlocks } from '../../../../../renderer/article/reading/pdf/page-blocks.ts'
import type { Line } from '../../../../../renderer/article/reading/pdf/text-run.ts'
import { fullLine, lines } from '../../../../support/printed-lines.ts'

function blocks(...pages: readonly (readonly Line[])[]): readonly string[] {
  const document = pages.map((each) => ({ lines: each, height: 800 }))
  return shown(pageBlocks({ pages: document, outline: [] }))
}

function shown(found: ReturnType<typeof pageBlocks>): readonly string[] {
  return found.map(
    ({ kind, level = '', text }) =>
      `${kind}${level}: ${text.replaceAll(fullLine, '…').replaceAll(nearlyFull, '…')}`,
  )
}

/** With a word before it, it fills a line that is set in. */
const nearlyFull = fullLine.slice(0, -12)

describe('pageBlocks', () => {
  it('begins a paragraph where a line is set in', () => {
    expect(
      blocks(
        lines([`> First ${nearlyFull}`, fullLine, fullLine, `> Second ${nearlyFull}`, fullLine]),
      ),
    ).toEqual(['paragraph: First … … …', 'paragraph: Second … …'])
  })

  it('begins a paragraph after a wider gap', () => {
    const page = [
      ...lines([fullLine, fullLine, fullLine]),
      ...lines([fullLine, 'end.'], { top: 145 }),
    ]
    expect(blocks(page)).toEqual(['paragraph: … … …', 'paragraph: … end.'])
  })

  it('begins a paragraph after a short line that ends a sentence', () => {
    expect(blocks(lines([fullLine, 'ends here.', fullLine, fullLine]))).toEqual([
      'paragraph: … ends here.',
      'paragraph: … …',
    ])
  })

  it('joins a paragraph over the end of a page, and puts the page break after it', () => {
    const one = lines([fullLine, fullLine])
    const other = lines(['runs on here.', `> Next ${nearlyFull}`, fullLine])
    expect(blocks(one, other)).toEqual([
      'paragraph: … … runs on here.',
      'page-break: ',
      'paragraph: Next … …',
    ])
  })

  it('ends a paragraph that nothing ends after ten pages', () => {
    const pages = Array.from({ length: 300 }, () => lines([fullLine, fullLine]))
    const found = blocks(...pages)
    const breaks = found.filter((each) => each === 'page-break: ')
    const paragraphs = found.filter((each) => each !== 'page-break: ')
    const ofTenPages = `paragraph: ${Array.from({ length: 20 }, () => '…').join(' ')}`
    expect([breaks.length, paragraphs]).toEqual([299, Array.from({ length: 30 }, () => ofTenPages)])
  })

  it('joins a paragraph that footnotes part from its end', () => {
    const one = [
      ...lines([fullLine, fullLine, fullLine]),
      ...lines(['1 A note.'], { top: 600, size: 8 }),
    ]
    expect(blocks(one, lines([fullLine, 'ends.']))).toEqual([
      'paragraph: … … … … ends.',
      'paragraph: 1 A note.',
      'page-break: ',
    ])
  })

  it('joins a footnote that runs over the end of a page', () => {
    const body = lines([fullLine, fullLine, fullLine, 'ends.'])
    const one = [...body, ...lines([fullLine], { top: 600, size: 8 })]
    const other = [...lines(['of the note.'], { size: 8 }), ...lines(['Next'], { top: 200 })]
    expect(blocks(one, other)).toEqual([
      'paragraph: … … … ends.',
      'paragraph: … of the note.',
      'page-break: ',
      'paragraph: Next',
    ])
  })

  it('does not join a page that begins with a new sentence after the end of another', () => {
    expect(blocks(lines([fullLine, 'ends.']), lines(['Begins', 'here']))).toEqual([
      'paragraph: … ends.',
      'page-break: ',
      'paragraph: Begins here',
    ])
  })

  it('counts pages without text, also before the first paragraph', () => {
    expect(blocks([], lines(['Text']), [], lines(['More']), [])).toEqual([
      'page-break: ',
      'paragraph: Text',
      'page-break: ',
      'page-break: ',
      'paragraph: More',
      'page-break: ',
    ])
  })

  it('ranks headings by their size, and those in another font below them', () => {
    const page = [
      ...lines(['The title'], { top: 60, size: 20 }),
      ...lines(['A part'], { top: 90, size: 14 }),
      ...lines(['A section'], { top: 120, font: 'bold' }),
      ...lines([fullLine, fullLine, fullLine], { top: 140 }),
    ]
    expect(blocks(page)).toEqual([
      'heading1: The title',
      'heading2: A part',
      'heading3: A section',
      'paragraph: … … …',
    ])
  })

  it('takes the titles of the outline for headings', () => {
    const page = [...lines(['1 Means and ends']), ...lines([fullLine, fullLine], { top: 130 })]
    const found = pageBlocks({
      pages: [{ lines: page, height: 800 }],
      outline: [{ title: '1. Means and Ends', depth: 2 }],
    })
    expect(shown(found)).toEqual(['heading2: 1 Means and ends', 'paragraph: … …'])
  })

  it('takes items of lists with the lines that hang from them', () => {
    const page = lines([fullLine, `• ${fullLine}`, '> hanging.', '• another', 'And on.'])
    expect(blocks(page)).toEqual([
      'paragraph: …',
      'list-item1: • … hanging.',
      'list-item1: • another',
      'paragraph: And on.',
    ])
  })

  it('keeps the rows of a table', () => {
    const rows = lines(['Iron 1', 'Lead 2', 'Tin 3'], { top: 100 }).map((line) => ({
      ...line,
      cells: line.text.split(' '),
    }))
    expect(blocks([...rows, ...lines([fullLine, fullLine], { top: 200 })])).toEqual([
      'table-row: Iron | 1',
      'table-row: Lead | 2',
      'table-row: Tin | 3',
      'paragraph: … …',
    ])
  })
})
