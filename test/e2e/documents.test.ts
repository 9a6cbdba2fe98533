import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'
import { docx } from '../support/make-archive.ts'
import { people } from './people.ts'
import { addReviewed, chooseFiles, openFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const note = hasCorpus('docx') ? '' : ' (skipped: ../shared/corpora is missing)'

describe.skipIf(!hasCorpus('docx'))(`documents of other programs${note}`, () => {
  const { person } = people()
  let workbench: Workbench

  beforeAll(async () => {
    workbench = await person()
  })

  async function choose(path: string): Promise<Page> {
    await chooseFiles(workbench.page, corpus(path))
    return workbench.page
  }

  async function open(path: string): Promise<Page> {
    const page = await choose(path)
    await addReviewed(page)
    return page
  }

  const word = 'docx/mammoth/test-data'
  const books = 'w3c-web-annotation/epub-and-large-html'

  it.each([
    ['footnotes', ['Ouch', 'A tachyon walks into a bar']],
    ['tables', ['Above', 'Top left', 'Bottom right', 'Below']],
    ['simple-list', ['Apple', 'Banana']],
    ['strict-format', ['Test']],
    ['text-box', ['Datum plane']],
    ['utf8-bom', ['This XML has a byte order mark.']],
  ])('opens the Word document %s', async (name, words) => {
    const page = await open(`${word}/${name}.docx`)
    const shown = page.locator('main')
    for (const each of words) await shown.getByText(each).first().waitFor()
  })

  it.each(['empty', 'external-picture'])(
    'says that the Word document %s is empty',
    async (name) => {
      const page = await choose(`${word}/${name}.docx`)
      await page.getByText(`“${name}.docx” is empty`).waitFor()
    },
  )

  it('opens the one that is here when another document has the same text', async () => {
    const page = await choose(`${word}/endnotes.docx`)
    await page.getByText('“Ouch[1].[2]” is in the library already; it was opened.').waitFor()
  })

  it('opens a book of some 300,000 characters with its title', async () => {
    const page = await open(`${books}/annotation-model/annotation-model.epub`)
    const article = page.getByRole('region', { name: 'Web Annotation Data Model' })
    await article.waitFor()
    await article.getByText('Annotations are typically used').first().waitFor()
  })

  it('reads the columns of a PDF, in a font that needs the character maps of the program', async () => {
    const page = await open('pdf/pdfjs-small/tracemonkey.pdf')
    const columns = page.getByText('generic code that can handle all possible type combinations')
    await columns.first().waitFor()
    await open('pdf/pdfjs-small/noembed-sjis.pdf')
    await page.getByText('あいうえお').first().waitFor()
  })

  it('opens a Word document whose parts are large', async () => {
    const crate = '<w:p><w:r><w:t>One crate is like the other.</w:t></w:r></w:p>'
    const last = '<w:p><w:r><w:t>The last of the crates.</w:t></w:r></w:p>'
    const bytes = docx(crate.repeat(20_000) + last)
    const { page } = workbench
    await openFile(page, { name: 'large.docx', mimeType: '', buffer: Buffer.from(bytes) })
    await page.getByText('The last of the crates.').first().waitFor()
  })

  it('asks nobody for anything', () => {
    expect(workbench.complaints).toEqual([])
  })
})
