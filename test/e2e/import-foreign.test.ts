import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'
import { textFile } from './workbench.ts'

const { path, reader } = people()

function importText(page: Page, name: string, file: unknown): Promise<void> {
  return importFile(page, textFile(name, JSON.stringify(file)))
}

async function importFile(page: Page, file: ReturnType<typeof textFile>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await chooser).setFiles(file)
}

const claim = 'he loaded nine crates at night'
const uri = 'https://news.example/crates'

function row(id: string, exact: string, more: object = {}): object {
  return {
    id,
    created: '2026-01-30T10:15:00.673557+00:00',
    updated: '2026-01-31T10:15:00.673557+00:00',
    user: 'acct:ben@hypothes.is',
    uri,
    text: '',
    tags: [],
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact }] }],
    ...more,
  }
}

const rows = [
  row('one', claim, { text: 'Who saw it?', tags: ['Allegation', 'docks', 'todo'] }),
  row('two', 'no crate had left the sheds without its papers'),
  row('three', 'words that are in no article at all, so far as anybody knows'),
  row('four', '', { text: 'I agree.', references: ['one'], target: [{ source: uri }] }),
]
const exported = { export_date: '2026-02-01', client_version: '1.1', annotations: rows }

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import from Hypothesis' })
const cards = (page: Page) => page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')

it('imports what Hypothesis exports: article chosen, tags mapped, places confirmed, undone in one step', async () => {
  const { page, complaints } = await reader()
  await importText(page, 'hypothesis.json', exported)
  const dialog = dialogOf(page)
  await dialog.getByText('Left out: no article is chosen.').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: /^Import / }).isEnabled()).toBe(false)

  await dialog.getByRole('button', { name: `Choose article for ${uri}` }).click()
  await dialog.getByRole('button', { name: storyTitle }).click()
  const places = dialog.getByRole('group', { name: 'Passages to show' })
  await places.getByRole('button', { name: /^Found/ }).waitFor()
  expect(await places.getByRole('button').allInnerTexts()).toEqual([
    'To confirm\n1',
    'Found\n2',
    'Not found\n1',
  ])
  const becomes = (word: string) => dialog.getByRole('combobox', { name: `“${word}” becomes` })
  expect(await becomes('Allegation').inputValue()).toBe('claim')
  expect(await becomes('docks').inputValue()).toBe('label')
  await becomes('todo').selectOption('Leave out')

  // Words that the article has otherwise wait for a person.
  await dialog.getByRole('button', { name: 'Put here' }).click()
  await dialog.getByRole('button', { name: 'Import 3 annotations' }).click()
  await page.getByText('“hypothesis.json”: added 3 annotations and 1 relation.').waitFor()
  await expect.poll(() => cards(page).count()).toBe(3)
  const texts = await cards(page).allInnerTexts()
  const first = texts.find((text) => text.includes('Who saw it?')) ?? ''
  expect(first).toMatch(/^Claim/)
  expect(first).toContain('docks')
  expect(first).not.toContain('todo')
  await expect.poll(async () => (await cards(page).allInnerTexts()).join()).toContain('I agree.')
  await expect.poll(async () => (await cards(page).allInnerTexts()).join()).toContain('ben')

  // Importing it once more changes nothing.
  await importText(page, 'hypothesis.json', exported)
  await dialog.getByRole('button', { name: `Choose article for ${uri}` }).click()
  await dialog.getByRole('button', { name: storyTitle }).click()
  await places.getByRole('button', { name: /^Here already/ }).waitFor()
  expect(await places.getByRole('button').allInnerTexts()).toEqual([
    'Not found\n1',
    'Here already\n3',
  ])
  expect(await dialog.getByRole('button', { name: 'Import 0 annotations' }).isEnabled()).toBe(false)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Undo: Import 3 annotations/ }).click()
  await expect.poll(() => cards(page).count()).toBe(0)
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect.poll(() => cards(page).count()).toBe(3)
  expect(complaints).toEqual([])
})

it('proposes the open article for what names no address, and takes W3C annotations', async () => {
  const { page, complaints } = await reader()
  const bodies = [{ purpose: 'tagging', value: 'denial' }]
  const target = { annotation: 'a', selector: [{ quote: claim, start: 5, end: 9 }] }
  await importText(page, 'recogito.json', [{ id: 'a', bodies, target }])
  const dialog = page.getByRole('dialog', { name: 'Import from Recogito' })
  await dialog.getByText(storyTitle).waitFor()
  await dialog.getByRole('button', { name: 'Import 1 annotation' }).click()
  await card(page, claim).waitFor()
  expect(await card(page, claim).innerText()).toMatch(/^Denial/)

  await importText(page, 'one.jsonld', {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/1',
    type: 'Annotation',
    bodyValue: 'Heard on Friday.',
    target: {
      source: 'http://example.org/page',
      selector: { type: 'TextQuoteSelector', exact: 'on Friday' },
    },
  })
  const other = page.getByRole('dialog', { name: 'Import from another tool' })
  await other.getByRole('button', { name: /^Choose article for/ }).click()
  await other.getByRole('button', { name: storyTitle }).click()
  await other.getByRole('button', { name: 'Import 1 annotation' }).click()
  await expect.poll(async () => (await cards(page).allInnerTexts()).join()).toContain('Heard on')
  expect(complaints).toEqual([])
})

it('proposes the article itself for W3C annotations that Claimbench wrote of it', async () => {
  const first = await reader()
  await mark(first.page, claim, '1')
  await first.page.getByRole('button', { name: 'Export…' }).click()
  await first.page.getByRole('radio', { name: 'W3C Web Annotations' }).click()
  const download = first.page.waitForEvent('download')
  await first.page.getByRole('button', { name: 'Save file' }).click()
  const file = path('mine.jsonld')
  await (await download).saveAs(file)

  const { page } = await reader()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: 'Import 1 annotation' }).click()
  await card(page, claim).waitFor()
  expect(await card(page, claim).innerText()).toMatch(/^Claim/)
})

it('says what it cannot read, and changes nothing', async () => {
  const { page } = await reader()
  await importFile(page, textFile('broken.json', '{"type":"AnnotationCollection"'))
  await page.getByText('“broken.json” was not imported: This file is not JSON.').waitFor()
  await importText(page, 'nothing.json', { x: 1 })
  await page.getByText('“nothing.json” was not imported').waitFor()
  expect(await cards(page).count()).toBe(0)
})
