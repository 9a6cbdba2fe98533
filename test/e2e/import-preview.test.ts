import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { askToImport, confirmImport, importFiles } from './import-file.ts'
import { mark } from './marking.ts'
import { people } from './people.ts'
import { story, storyTitle } from './story.ts'
import { addReviewed, chooseFiles, textFile } from './workbench.ts'

const { person, reader, path } = people()

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'
const threat = 'you will not work here again'

const cards = (page: Page) => page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
const quotes = (page: Page) => cards(page).locator('q').allTextContents()

let files = 0

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('The whole library').click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  const file = path(`${(files += 1)}.claimbench.json`)
  await (await download).saveAs(file)
  return file
}

const bytes = (file: string) => readFile(file, 'utf8')

async function openStory(page: Page): Promise<void> {
  const listed = page.getByRole('list', { name: 'Library' })
  await listed.getByRole('button', { name: storyTitle }).first().click()
}

it('shows what files would change, imports them as one step, and ends with one library', async () => {
  const [one, two] = [await reader(), await reader()]
  await mark(one.page, claim, '1')
  await mark(two.page, denial, '2')
  await mark(two.page, threat, '4')
  const [mine, theirs] = [await exported(one.page), await exported(two.page)]
  const before = await bytes(mine)

  const dialog = await askToImport(one.page, theirs)
  await dialog.getByRole('button', { name: /^2: New, / }).waitFor()
  const counts = dialog.getByRole('table')
  expect(await counts.getByRole('columnheader').allTextContents()).toEqual(['New', 'Updated'])
  await dialog.getByRole('button', { name: /^2: New, / }).click()
  const rows = dialog.getByRole('listitem')
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringContaining(denial),
    expect.stringContaining(threat),
  ])
  await dialog.getByRole('button', { name: 'By article' }).click()
  await dialog.getByRole('button', { name: `2: New, ${storyTitle}` }).waitFor()
  // Left, it has changed nothing.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await quotes(one.page)).toEqual([claim])
  expect(await bytes(await exported(one.page))).toBe(before)

  await importFiles(one.page, theirs)
  await expect.poll(() => quotes(one.page)).toHaveLength(3)
  const after = await bytes(await exported(one.page))
  await one.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => quotes(one.page)).toEqual([claim])
  expect(await bytes(await exported(one.page))).toBe(before)
  await one.page.keyboard.press('Control+Shift+z')
  await expect.poll(() => quotes(one.page)).toHaveLength(3)
  expect(await bytes(await exported(one.page))).toBe(after)

  await importFiles(two.page, mine)
  await expect.poll(() => quotes(two.page)).toHaveLength(3)
  expect(await bytes(await exported(two.page))).toBe(after)
  expect([...one.complaints, ...two.complaints]).toEqual([])
})

it('names what is damaged, takes several files at once, and keeps what has no article yet', async () => {
  const one = await reader()
  await mark(one.page, claim, '1')
  await mark(one.page, threat, '4')
  const whole = await bytes(await exported(one.page))
  const collection = JSON.parse(whole) as {
    first: { items: { target: object }[] }
    articles: object[]
  }
  const [first, second] = collection.first.items
  const damaged = path('damaged.claimbench.json')
  const broken = {
    ...collection,
    first: { ...collection.first, items: [first, { ...second, target: 7 }] },
  }
  await writeFile(damaged, JSON.stringify(broken))
  const stray = path('stray.claimbench.json')
  await writeFile(stray, JSON.stringify({ ...collection, articles: [] }))
  const cut = path('cut.claimbench.json')
  await writeFile(cut, whole.slice(0, 200))

  const other = await person()
  const dialog = await askToImport(other.page, [stray, cut])
  await dialog
    .getByText('“cut.claimbench.json” cannot be imported: This file is not JSON.')
    .waitFor()
  await dialog.getByRole('button', { name: '2: To place, stray.claimbench.json' }).waitFor()
  await confirmImport(other.page, dialog)
  await other.page.getByText('2 kept until their article is opened').waitFor()
  await chooseFiles(other.page, textFile('crates.txt', story))
  await addReviewed(other.page)
  await expect.poll(() => quotes(other.page)).toEqual([claim, threat])

  const third = await person()
  const partly = await askToImport(third.page, damaged)
  await partly.getByRole('button', { name: /^1: Damaged/ }).click()
  await partly.getByRole('listitem').getByText('$.first.items[1].target').waitFor()
  await confirmImport(third.page, partly)
  await openStory(third.page)
  await expect.poll(() => quotes(third.page)).toHaveLength(1)
  expect([...other.complaints, ...third.complaints]).toEqual([])
})

it('offers to place annotations of a nearly equal article in one’s own', async () => {
  const one = await reader()
  await mark(one.page, claim, '1')
  await mark(one.page, threat, '4')
  const theirs = await exported(one.page)
  const other = await person()
  const captured = story.replace('nine crates', 'nine or ten crates')
  await chooseFiles(other.page, textFile('mine.txt', captured))
  await addReviewed(other.page)
  await other.page.getByRole('region', { name: storyTitle }).waitFor()
  const dialog = await askToImport(other.page, theirs)
  await dialog.getByRole('checkbox', { name: /^Place the annotations of/ }).check()
  await confirmImport(other.page, dialog)
  await other.page.getByText(/^Carried 1 annotation over\. 1 annotation changed or gone/).waitFor()
  await expect.poll(() => quotes(other.page)).toEqual([threat])
  await other.page.getByRole('button', { name: 'What changed' }).click()
  await other.page.getByText('nine or ten crates').first().waitFor()
  expect(other.complaints).toEqual([])
})

it('is gone through by key', async () => {
  const one = await reader()
  await mark(one.page, claim, '1')
  const theirs = await exported(one.page)
  const other = await person()
  const dialog = await askToImport(other.page, theirs)
  await dialog.getByRole('button', { name: /^Import \d/ }).waitFor()
  await other.page.keyboard.press('Enter')
  await other.page.getByText(/: added 1 article and 1 annotation/).waitFor()
  await askToImport(other.page, theirs)
  await dialog.getByText('There is nothing to import.').waitFor()
  await other.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

it('takes a file that is dropped on the window', async () => {
  const one = await reader()
  await mark(one.page, claim, '1')
  const text = await bytes(await exported(one.page))
  const other = await person()
  await other.page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.claimbench.json', { type: 'application/json' }))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = { dataTransfer: data, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new DragEvent(type, event))
    }
  }, text)
  await confirmImport(other.page)
  await openStory(other.page)
  await expect.poll(() => quotes(other.page)).toEqual([claim])
})
