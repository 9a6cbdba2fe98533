import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../renderer/article/reading/read-pdf.ts'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'
import { standInDomMatrix } from '../support/stand-in-dom-matrix.ts'
import { shingleF1, tokenF1 } from './token-f1.ts'

standInDomMatrix()

const folders = [corpus('pdf/pdfjs-small'), corpus('pdf/pdfbox-via-inception/pdfbox-testfiles')]
const references = corpus('pdf/pdftotext-poppler')
const isThere = hasCorpus('pdf')

const files = folders.flatMap((folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ name, path: join(folder, name) })),
)
const compared = files.filter(({ name }) => existsSync(join(references, `${name}.txt`)))

async function textOf(path: string): Promise<string> {
  const result = await readPdf(new Uint8Array(readFileSync(path)))
  return result.ok ? result.value.blocks.map(({ text }) => text).join('\n') : ''
}

async function meanF1(f1: (text: string, reference: string) => number): Promise<number> {
  let sum = 0
  for (const { name, path } of compared) {
    sum += f1(await textOf(path), readFileSync(join(references, `${name}.txt`), 'utf8'))
  }
  return sum / compared.length
}

describe.skipIf(!isThere)(
  'some 600 PDFs of pdf.js and PDFBox (skipped without the corpora)',
  () => {
    it.each(files)('opens $name or says why not', { timeout: 10_000 }, async ({ path }) => {
      const result = await readPdf(new Uint8Array(readFileSync(path)))
      if (result.ok) expect(result.value.blocks.some(({ text }) => text.trim() !== '')).toBe(true)
      else expect(result.problem).toMatch(/^(?:is|has|holds) .+[^.]\.$/)
    })
  },
)

describe.skipIf(!isThere)('fonts without maps of their own (skipped without the corpora)', () => {
  it.each([
    { name: 'noembed-sjis.pdf', text: 'あいうえお' },
    { name: 'issue8372.pdf', text: '目录' },
    { name: 'vertical.pdf', text: 'あいうえお日本語' },
  ])('reads $name with the maps of the program', async ({ name, text }) => {
    const path = files.find((file) => file.name === name)?.path ?? ''
    expect((await textOf(path)).trim()).toBe(text)
  })
})

// The other program is a second opinion and no judge: it refuses files that can be read, and the
// other way round. Measured: 0.898 by words, 0.796 by runs of four words.
describe.skipIf(!isThere)('beside the text of pdftotext (skipped without the corpora)', () => {
  it('finds the same words', async () => {
    expect(compared.length).toBeGreaterThan(80)
    expect(await meanF1(tokenF1)).toBeGreaterThan(0.89)
  })

  it('finds them in the same order', async () => {
    expect(await meanF1(shingleF1)).toBeGreaterThan(0.78)
  })

  it.each([
    // Measured: 0.942 and 0.985; without telling columns apart 0.694 and 0.916.
    { name: 'tracemonkey.pdf', least: 0.93 },
    { name: 'PDFBOX-3110-poems-beads.pdf', least: 0.95 },
  ])('reads the columns of $name one after the other', async ({ name, least }) => {
    const file = compared.find((each) => each.name === name)
    const reference = readFileSync(join(references, `${name}.txt`), 'utf8')
    expect(shingleF1(await textOf(file?.path ?? ''), reference)).toBeGreaterThan(least)
  })
})
