import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { openFile, selectWords, textFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

const claim = 'he loaded nine crates at night'

const card = (words: string) =>
  page
    .getByRole('list', { name: 'Annotations' })
    .locator(':scope > li')
    .filter({ has: page.getByRole('button', { name: words, exact: true }) })

async function mark(words: string, key: string): Promise<void> {
  await selectWords(page, words)
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press(key)
  await card(words).waitFor()
}

const options = () => page.getByRole('listbox').getByRole('option').allTextContents()

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
  await mark(claim, '1')
})

it('writes speaker, labels and note of the selected card by key alone', async () => {
  await page.keyboard.press('s')
  await page.keyboard.type('Łukasz the docker')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.keyboard.type('night work,crates')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.type('Ask him again.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await card(claim).getByText('Ask him again.').waitFor()
  await card(claim).getByText('Łukasz the docker').waitFor()
  expect(await card(claim).getByRole('listitem').allTextContents()).toEqual([
    'night work',
    'crates',
  ])
})

it('offers in another article what is used in the library, found without accents', async () => {
  await openFile(page, textFile('second.txt', 'Second story\n\nCrates left the port on Monday.'))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await mark('left the port', '1')
  await page.keyboard.press('s')
  await page.keyboard.type('luk')
  await expect.poll(options).toEqual(['Łukasz the docker1'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowDown')
  await expect.poll(options).toEqual(['crates1', 'night work1'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('port')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await card('left the port').getByText('Łukasz the docker').waitFor()
  const labels = card('left the port').getByRole('list', { name: 'Labels' })
  await expect.poll(() => labels.getByRole('listitem').allTextContents()).toEqual(['crates'])
})

it('renames a speaker and merges labels in every article, and takes each back', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill('speakers and labels')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Speakers and labels' })
  await dialog.getByRole('button', { name: 'Rename Łukasz the docker' }).click()
  await page.keyboard.type('A docker')
  await page.keyboard.press('Enter')
  await dialog.getByText('is “A docker” now, in 2 annotations.').waitFor()
  await dialog.getByRole('button', { name: 'Rename A docker' }).waitFor()
  await dialog.getByRole('button', { name: 'Labels 2' }).click()
  await dialog.getByRole('button', { name: 'Rename night work' }).click()
  await page.keyboard.type('crates')
  await dialog.getByText('“crates” is used already (2).').waitFor()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await dialog.getByRole('button', { name: 'Labels 1' }).waitFor()
  await dialog.getByRole('button', { name: 'Undo' }).last().click()
  await dialog.getByRole('button', { name: 'Labels 2' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await card('left the port').getByText('A docker').waitFor()
  await page.keyboard.press('Control+z')
  await card('left the port').getByText('Łukasz the docker').waitFor()
  expect(workbench.complaints).toEqual([])
})
