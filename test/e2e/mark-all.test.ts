import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { story, storyTitle } from './story.ts'
import { openFile, selectWords, textFile } from './workbench.ts'

const { reader } = people()

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Mark all occurrences' })
const cards = (page: Page) => page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')

async function says(page: Page, sentence: string): Promise<void> {
  await dialog(page).getByRole('status').getByText(sentence, { exact: true }).waitFor()
}

it('marks every occurrence in the article, then in the library, each as one step', async () => {
  const { page, complaints } = await reader()
  const other = story.replace(storyTitle, 'Crates again').replace('no crate', 'no crates')
  await openFile(page, textFile('other.txt', other))
  await page.getByRole('region', { name: 'Crates again' }).waitFor()
  await selectWords(page, 'crates')
  await page.keyboard.press('m')
  await says(page, '3 places in 1 article.')
  const preview = dialog(page).getByRole('group', { name: 'Places to mark' })
  expect(await preview.locator('mark').allTextContents()).toEqual(['Crates', 'crates', 'crates'])
  await dialog(page).getByRole('checkbox', { name: 'Match case' }).check()
  await says(page, '2 places in 1 article.')
  await dialog(page).getByRole('radio', { name: 'Evidence' }).check({ force: true })
  await dialog(page).getByRole('button', { name: 'Mark 2 places as evidence' }).click()
  await page.getByText('Marked 2 places as evidence.').waitFor()
  await cards(page).nth(1).waitFor()
  expect(await cards(page).locator('q').allTextContents()).toEqual(['crates', 'crates'])

  // In the library, from an annotation: its own words and tag; what is marked stays as it is.
  await cards(page).first().getByRole('button', { name: 'crates' }).click()
  await page.keyboard.press('m')
  await dialog(page).getByRole('checkbox', { name: 'In the whole library' }).check()
  await says(page, '3 places in 2 articles. 2 are annotated already and stay as they are.')
  await dialog(page).getByRole('button', { name: 'Mark 3 places as evidence' }).click()
  await page.getByText('Marked 3 places as evidence.').waitFor()
  await cards(page).nth(2).waitFor()

  // One step back takes all three.
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.getByText('Undone: Tag 3 places of “crates” as evidence.').waitFor()
  await cards(page).nth(2).waitFor({ state: 'detached' })
  expect(await cards(page).count()).toBe(2)
  expect(complaints).toEqual([])
})

it('takes other words than the selected ones, and says where they stand nowhere', async () => {
  const { page } = await reader()
  await selectWords(page, 'a photograph')
  await page
    .getByRole('toolbar', { name: 'Tag selection' })
    .getByRole('button', { name: 'Mark all occurrences…' })
    .click()
  await says(page, '1 place in 1 article.')
  const words = dialog(page).getByRole('textbox', { name: 'Words' })
  await words.fill('zebra')
  await says(page, 'These words stand nowhere here.')
  expect(await dialog(page).getByRole('button', { name: 'Mark 0 places' }).isDisabled()).toBe(true)
  await words.fill('crat')
  await says(page, 'These words stand nowhere here.')
  await dialog(page).getByRole('checkbox', { name: 'Whole words' }).uncheck()
  await says(page, '3 places in 1 article.')
  await page.keyboard.press('Escape')
  // The words are still selected.
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
})

it('marks ten thousand places in one step', async () => {
  const { page } = await reader()
  const paragraph = 'said that '.repeat(50)
  const long = `Long\n\n${Array<string>(200).fill(paragraph).join('\n\n')}`
  await openFile(page, textFile('long.txt', long))
  await selectWords(page, 'that')
  await page.keyboard.press('m')
  await dialog(page).getByRole('button', { name: 'Mark 10,000 places as claim' }).click()
  await page.getByText('Marked 10,000 places as claim.').waitFor()
  await page.getByRole('heading', { name: 'Annotations 10,000' }).waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.getByText('Undone: Tag 10000 places of “that” as claim.').waitFor()
})
