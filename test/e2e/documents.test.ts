import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'
import { openWorkbench, serve, temporaryFolder } from './workbench.ts'
import type { Served, Workbench } from './workbench.ts'

const note = hasCorpus('docx') ? '' : ' (skipped: ../shared/corpora is missing)'

describe.skipIf(!hasCorpus('docx'))(`documents of other programs${note}`, () => {
  let served: Served
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let workbench: Workbench

  beforeAll(async () => {
    folder = await temporaryFolder()
    served = await serve()
    workbench = await openWorkbench({ url: served.url, profile: join(folder.path, 'one') })
  })
  afterAll(async () => {
    await workbench.close()
    await served.stop()
    await folder.remove()
  })

  async function open(path: string): Promise<Page> {
    const { page } = workbench
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open article…' }).click()
    await (await chooser).setFiles(corpus(path))
    return page
  }

  const word = 'docx/mammoth/test-data'
  const books = 'w3c-web-annotation/epub-and-large-html'

  it.each([
    ['footnotes', ['Ouch', 'A tachyon walks into a bar']],
    ['endnotes', ['Ouch', 'A tachyon walks into a bar']],
    ['tables', ['Above', 'Top left', 'Bottom right', 'Below']],
    ['simple-list', ['Apple', 'Banana']],
    ['strict-format', ['Test']],
    ['text-box', ['Datum plane']],
    ['utf8-bom', ['This XML has a byte order mark.']],
    ['external-picture', []],
  ])('opens the Word document %s', async (name, words) => {
    const page = await open(`${word}/${name}.docx`)
    const shown = page.locator('main')
    for (const each of words) await shown.getByText(each).first().waitFor()
    if (words.length === 0) await page.getByText(`${name}.docx`).first().waitFor()
  })

  it('says that an empty Word document is empty', async () => {
    const page = await open(`${word}/empty.docx`)
    await page.getByText('“empty.docx” is empty').waitFor()
  })

  it('opens a book of some 300,000 characters with its title', async () => {
    const page = await open(`${books}/annotation-model/annotation-model.epub`)
    const article = page.getByRole('region', { name: 'Web Annotation Data Model' })
    await article.waitFor()
    await article.getByText('Annotations are typically used').first().waitFor()
  })

  it('asks nobody for anything', () => {
    expect(workbench.complaints).toEqual([])
  })
})
