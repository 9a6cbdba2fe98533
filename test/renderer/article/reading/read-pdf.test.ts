import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../renderer/article/reading/read-pdf.ts'
import { drawText, makePdf } from '../../../support/make-pdf.ts'

const prose = 'This line of prose is long enough to reach the right edge of all that stands here'

const picture = 'q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'

async function problemOf(bytes: Uint8Array): Promise<string | null> {
  const result = await readPdf(bytes)
  return result.ok ? null : result.problem
}

describe('readPdf', () => {
  it('reads blocks and details', async () => {
    const pages = [
      [
        drawText('The title', { y: 780, size: 20 }),
        drawText(prose, { y: 740 }),
        drawText(prose, { y: 728 }),
      ],
      [drawText('and its end.', { y: 780 }), drawText('Next', { y: 740 })],
    ].map((operators) => operators.join('\n'))
    const info =
      "/Title (A study of lines) /Author (Ann Lee) /CreationDate (D:20240131120000+01'00')"
    expect(await readPdf(makePdf({ pages, info }))).toEqual({
      ok: true,
      value: {
        blocks: [
          { kind: 'heading', text: 'The title', level: 1 },
          { kind: 'paragraph', text: `${prose} ${prose} and its end.` },
          { kind: 'page-break', text: '' },
          { kind: 'paragraph', text: 'Next' },
        ],
        details: {
          title: 'A study of lines',
          byline: 'Ann Lee',
          publisher: '',
          url: '',
          published: '2024-01-31T12:00:00+01:00',
          language: 'en-GB',
        },
      },
    })
  })

  it('leaves the bytes as they are', async () => {
    const bytes = makePdf({ pages: [drawText('Text', { y: 700 })] })
    const before = bytes.slice()
    await readPdf(bytes)
    expect(bytes).toEqual(before)
  })

  it('names the page that cannot be read rather than leave it out', async () => {
    const pages = [drawText('First', { y: 700 }), drawText('Second', { y: 700 })]
    const whole = new TextDecoder().decode(makePdf({ pages }))
    const broken = whole.replace('/Kids [6 0 R 8 0 R]', '/Kids [6 0 R 99 0 R]')
    expect(await problemOf(new TextEncoder().encode(broken))).toBe(
      'is damaged: page 2 of 2 cannot be read. Save a copy in a PDF program and open that.',
    )
  })

  it('says what to do with pictures of pages', async () => {
    expect(await problemOf(makePdf({ pages: [picture] }))).toBe(
      'holds pictures of pages and no text: run text recognition (OCR) over it first, then open it again.',
    )
  })

  it('says that a password locks it', async () => {
    const secret = `<${'41'.repeat(32)}>`
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${secret} /U ${secret} >>`
    const pages = [drawText('Secret', { y: 700 })]
    expect(await problemOf(makePdf({ pages, trailer }))).toBe(
      'is locked with a password: save a copy without one, and open that.',
    )
  })

  it.each([
    { name: 'nothing but its first line', text: '%PDF-1.7\n' },
    { name: 'noise', text: '%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 9 0 R >>\ntrailer <<' },
  ])('says that $name is damaged', async ({ text }) => {
    expect(await problemOf(new TextEncoder().encode(text))).toBe(
      'is damaged: its pages cannot be read.',
    )
  })

  it('refuses more pages than can be read', async () => {
    const pages = Array.from({ length: 3001 }, () => '')
    expect(await problemOf(makePdf({ pages }))).toBe(
      'has more than 3,000 pages, the most that can be opened: split it into parts.',
    )
  })
})
