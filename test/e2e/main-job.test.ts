import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { askToImport, importFiles } from './import-file.ts'
import { people } from './people.ts'
import { story } from './story.ts'
import { openFile, selectWords, textFile } from './workbench.ts'

const { person, url, path } = people()

const title = 'Harbour office denies missing crates'

function cards(page: Page) {
  return page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
}

/** What a person sees of the annotations: the words of each card. */
async function shown(page: Page, count: number): Promise<readonly string[]> {
  await cards(page)
    .nth(count - 1)
    .waitFor()
  return cards(page).locator('q').allInnerTexts()
}

async function exported(page: Page, path: string): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog', { name: 'Export' }).getByText('The whole library').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  await (await download).saveAs(path)
  return readFile(path, 'utf8')
}

const quotes = [
  'no crate had left its sheds without papers',
  'he loaded nine crates at night',
  'a photograph of the lorry',
  'you will not work here again',
]

it('opens an article, tags passages, keeps them over a restart, exports and imports them', async () => {
  const first = await person('first')
  const { page } = first
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: title }).waitFor()

  // By toolbar, by keys, and once without a tag.
  await selectWords(page, quotes[0]!)
  await page
    .getByRole('toolbar', { name: 'Tag selection' })
    .getByRole('button', { name: 'Denial' })
    .click()
  await cards(page).nth(0).waitFor()
  for (const [index, key] of [
    [1, '1'],
    [2, '3'],
    [3, '4'],
  ] as const) {
    await selectWords(page, quotes[index]!)
    await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
    await page.keyboard.press(key)
    await cards(page).nth(index).waitFor()
  }
  expect(await shown(page, 4)).toEqual(quotes)

  await page.getByRole('combobox', { name: 'Speaker' }).fill('The foreman')
  await page.getByRole('combobox', { name: 'Labels' }).fill('pressure, work')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Reported, not heard.')
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill('Ada')
  await page.getByRole('button', { name: 'Keep name' }).click()
  await expect.poll(() => cards(page).nth(0).innerText()).toContain('Ada')

  // What was deleted leaves a mark in the file, so that it stays deleted for others too.
  await selectWords(page, 'Friday')
  await page.keyboard.press('0')
  await expect.poll(() => cards(page).count()).toBe(5)
  await page.keyboard.press('Delete')
  await expect.poll(() => cards(page).count()).toBe(4)

  await page.reload()
  expect(await shown(page, 4)).toEqual(quotes)
  await first.close()

  const again = await person('first')
  expect(await shown(again.page, 4)).toEqual(quotes)
  const texts = await cards(again.page).allInnerTexts()
  expect(texts.map((text) => text.split('\n')[0])).toEqual([
    'Denial',
    'Claim',
    'Evidence',
    'Threat',
  ])
  for (const words of ['The foreman', 'pressure', 'work', 'Reported, not heard.', 'Ada']) {
    expect(texts[3]).toContain(words)
  }
  const file = path('first.claimbench.json')
  const bytes = await exported(again.page, file)
  expect(JSON.parse(bytes)).toMatchObject({
    type: 'AnnotationCollection',
    total: 4,
    deleted: [{ kind: 'annotation' }],
  })
  expect(again.complaints).toEqual([])
  await again.close()

  const other = await person()
  await importFiles(other.page, file)
  await other.page
    .getByRole('list', { name: 'Library' })
    .getByRole('button', { name: title })
    .first()
    .click()
  expect(await shown(other.page, 4)).toEqual(quotes)
  expect(await cards(other.page).allInnerTexts()).toEqual(texts)
  expect(await exported(other.page, path('second.claimbench.json'))).toBe(bytes)

  // Importing it once more changes nothing.
  const nothing = await askToImport(other.page, file)
  await nothing.getByText('There is nothing to import.').waitFor()
  await nothing.getByRole('button', { name: 'Close' }).last().click()
  expect(await exported(other.page, path('third.claimbench.json'))).toBe(bytes)
  expect(other.complaints).toEqual([])
  await other.close()
})

it('undoes and redoes creating, editing and deleting, also after a restart', async () => {
  const first = await person('undo')
  const { page } = first
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: title }).waitFor()
  await selectWords(page, quotes[1]!)
  await page.keyboard.press('1')
  await cards(page).nth(0).waitFor()
  await page.keyboard.press('2')
  await expect
    .poll(() => page.getByRole('button', { name: 'Denial', pressed: true }).count())
    .toBe(1)
  await page.keyboard.press('Delete')
  await expect.poll(() => cards(page).count()).toBe(0)
  await first.close()

  const again = await person('undo')
  await again.page.getByRole('button', { name: 'Undo: Delete denial' }).waitFor()
  await again.page.keyboard.press('Control+z')
  await expect.poll(() => cards(again.page).first().innerText()).toContain('Denial')
  await again.page.keyboard.press('Control+z')
  await expect.poll(() => cards(again.page).first().innerText()).toContain('Claim')
  await again.page.keyboard.press('Control+z')
  await expect.poll(() => cards(again.page).count()).toBe(0)
  await again.page.keyboard.press('Control+y')
  await again.page.keyboard.press('Control+Shift+z')
  await expect.poll(() => cards(again.page).first().innerText()).toContain('Denial')
  expect(again.complaints).toEqual([])
  await again.close()
})

it('keeps two windows on one library in step', async () => {
  const { page, context, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('region', { name: title }).waitFor()
  const second = await context.newPage()
  await second.goto(url())
  await second.getByRole('region', { name: title }).waitFor()
  await page.bringToFront()
  await selectWords(page, quotes[2]!)
  await page.keyboard.press('3')
  await cards(page).nth(0).waitFor()
  expect(await shown(second, 1)).toEqual([quotes[2]])
  expect(complaints).toEqual([])
  await close()
})
