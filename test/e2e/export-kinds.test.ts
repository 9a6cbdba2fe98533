import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { askToImport, importFiles } from './import-file.ts'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { selectWords } from './workbench.ts'

const { reader, path } = people()

interface Saved {
  readonly name: string
  readonly file: string
  readonly text: string
}

async function exported(page: Page, kind: string): Promise<Saved> {
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('The whole library').click()
  await dialog.getByRole('radio', { name: kind, exact: true }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  const saved = await download
  const file = path(`${Math.random().toString(36).slice(2)}-${saved.suggestedFilename()}`)
  await saved.saveAs(file)
  return { name: saved.suggestedFilename(), file, text: await readFile(file, 'utf8') }
}

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'

async function annotated(): Promise<Page> {
  const { page } = await reader()
  await mark(page, claim, '1')
  await page.getByRole('combobox', { name: 'Speaker' }).fill('A dock worker')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('=1+1')
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill('Ada')
  await page.getByRole('button', { name: 'Keep name' }).click()
  await mark(page, denial, '2')
  return page
}

it('writes a table that no spreadsheet computes, and W3C annotations for other tools', async () => {
  const page = await annotated()
  const table = await exported(page, 'Table (CSV)')
  expect(table.name).toBe('Claimbench library.csv')
  expect(table.text.split('\r\n').map((line) => line.split('","').slice(2, 8))).toEqual([
    ['quotation', 'tag', 'labels', 'speaker', 'note', 'annotator'],
    [denial, 'denial', '', '', '', 'Ada'],
    [claim, 'claim', '', 'A dock worker', "'=1+1", 'Ada'],
    [],
  ])
  const standard = await exported(page, 'W3C Web Annotations')
  expect(standard.name).toBe('Claimbench library.jsonld')
  expect(JSON.parse(standard.text)).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 2,
  })
  expect(standard.text).not.toContain('formatVersion')
})

it('gives a confidential file to somebody with the article, where everything finds its place', async () => {
  const page = await annotated()
  const { name, file, text } = await exported(page, 'Confidential Claimbench file')
  expect(name).toBe('Confidential annotations.claimbench.json')
  for (const word of ['crate', 'Ada', 'dock', '1+1', 'Tolmen', 'Harbour']) {
    expect(text).not.toContain(word)
  }

  const other = await reader()
  await importFiles(other.page, file)
  await card(other.page, claim).waitFor()
  await card(other.page, denial).waitFor()
  expect(await card(other.page, claim).innerText()).toMatch(/Annotator [\da-f]{6}/)
  expect(other.complaints).toEqual([])

  // The records that the copies were made of stand alone, whichever comes first.
  const nothing = await askToImport(page, file)
  await nothing.getByText('There is nothing to import.').waitFor()
  await nothing.getByRole('button', { name: 'Close' }).last().click()
  const cards = (on: Page) => on.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
  expect(await cards(page).count()).toBe(2)
  const whole = await exported(page, 'Claimbench file')
  await importFiles(other.page, whole.file)
  await expect.poll(() => card(other.page, claim).innerText()).toContain('Ada')
  await expect.poll(() => cards(other.page).count()).toBe(2)
})

it('cannot be told by its pseudonyms who is whom, but which of them are one person', async () => {
  const page = await annotated()
  const first = await exported(page, 'Confidential Claimbench file')
  await selectWords(page, 'Friday')
  await page.keyboard.press('1')
  await card(page, 'Friday').waitFor()
  const second = await exported(page, 'Confidential Claimbench file')
  const names = ({ text }: Saved) => new Set(text.match(/Annotator [\da-f]{6}/g))
  expect([names(second).size, names(second)]).toEqual([1, names(first)])
})
