import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { story } from './story.ts'
import { addReviewed, chooseFiles, openFile, selectWords, textFile } from './workbench.ts'

const { person } = people()

/** The blocks of the text under review, and whether each is part of the article. */
function blocks(page: Page) {
  return page
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => [option.textContent.slice(0, 12), option.ariaSelected]),
    )
}

const library = (page: Page) => page.getByRole('list', { name: 'Library' }).getByRole('listitem')

it('shows what was found, to be put right before it is added', async () => {
  const { page, complaints, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  await page.getByRole('dialog', { name: 'Review before adding' }).waitFor()
  expect(await library(page).count()).toBe(0)
  await page.getByRole('textbox', { name: 'Title' }).fill('Crates of Tolmen')
  await page.getByRole('textbox', { name: 'Publisher' }).fill('The Lowmere Courier')
  await page.getByRole('option').nth(3).click()
  await selectWords(page, 'on Friday')
  await page.getByRole('button', { name: 'Leave out' }).click()
  await page.getByText('2 passages are left out').waitFor()
  expect(await blocks(page)).toEqual([
    ['Harbour offi', 'true'],
    ['The harbour ', 'true'],
    ['A dock worke', 'true'],
    ['“If you prin', 'false'],
  ])
  await addReviewed(page)

  const article = page.getByRole('region', { name: 'Crates of Tolmen' })
  await article.getByText('The Lowmere Courier').waitFor()
  const shown = await article.innerText()
  expect(shown).toContain('of Tolmen said that no crate')
  expect(shown).not.toContain('If you print this')
  await article.getByText('2 passages are left out.').waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('takes a step back, of the review alone', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('second.txt', 'Second story\n\nIt has one more paragraph.'))
  await chooseFiles(page, textFile('crates.txt', story))
  await page.getByRole('option').nth(1).click()
  await page.getByRole('option').nth(2).click()
  await page.getByText('2 passages are left out').waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.getByText('Nothing is left out.').waitFor()
  await page.keyboard.press('Control+z')
  await addReviewed(page)
  await expect.poll(() => library(page).count()).toBe(2)
  await close()
})

it('is done by key alone', async () => {
  const { page, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  const list = page.getByRole('listbox', { name: 'Text' })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  expect(await blocks(page)).toContainEqual(['The harbour ', 'false'])
  const current = await list.getAttribute('aria-activedescendant')
  expect(await page.locator(`#${current}`).textContent()).toMatch(/^The harbour/)
  await page.keyboard.press('End')
  await page.keyboard.press(' ')
  await page.keyboard.press(' ')
  await page.getByText('1 passage is left out').waitFor()
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await close()
})

it('asks for the button first, and keeps what was typed when it is left', async () => {
  const { page, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Add to library')
  await page.getByRole('textbox', { name: 'Written by' }).fill('Inga Marrow')
  await page.getByRole('option').nth(3).click()
  await page.keyboard.press('Escape')
  await page.getByText('was not added').waitFor()
  expect(await library(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Review again' }).click()
  await page.getByText('1 passage is left out').waitFor()
  expect(await page.getByRole('textbox', { name: 'Written by' }).inputValue()).toBe('Inga Marrow')
  await close()
})

it('is open for an article of the library as well, and saves as one step', async () => {
  const { page, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await page.getByRole('button', { name: 'Add author, publisher, date…' }).click()
  await page.getByRole('textbox', { name: 'Written by' }).fill('Inga Marrow')
  await page.getByRole('option').nth(3).click()
  await page.getByRole('button', { name: 'Save' }).click()
  const article = page.getByRole('region', { name: 'Harbour office denies missing crates' })
  await article.getByText('Inga Marrow').waitFor()
  await article.getByText('1 passage is left out.').waitFor()
  await page.keyboard.press('Control+z')
  await article.getByText('Inga Marrow').waitFor({ state: 'detached' })
  expect(await article.getByText('1 passage is left out.').count()).toBe(0)
  await close()
})

it('adds several files at once, says what became of each, and reviews them later', async () => {
  const { page, complaints, close } = await person()
  await openFile(page, textFile('crates.txt', story))
  await chooseFiles(page, [
    textFile('copy.txt', story),
    textFile('second.txt', 'Second story\n\nIt has one more paragraph.'),
    textFile('broken.pdf', '%PDF-1.7'),
    textFile('third.txt', 'Third story\n\nIt has one more, too.'),
  ])
  const summary = '2 files added, 1 in the library already, 1 could not be read'
  await page.getByRole('heading', { name: summary }).waitFor()
  await page.getByText('“broken.pdf” is damaged: its pages cannot be read.').waitFor()
  await page.getByRole('button', { name: 'Review “Second story”' }).click()
  await page.getByRole('textbox', { name: 'Publisher' }).fill('The Lowmere Courier')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Open “Second story”' }).click()
  const article = page.getByRole('region', { name: 'Second story' })
  await article.getByText('The Lowmere Courier').waitFor()
  expect(await library(page).count()).toBe(3)
  expect(complaints).toEqual([])
  await close()
})

it('stops reading many files, and keeps what was read', async () => {
  const { page, close } = await person()
  const files = Array.from({ length: 400 }, (_, index) =>
    textFile(`${index}.txt`, `Story ${index}\n\nIt has one more paragraph.`),
  )
  await chooseFiles(page, files)
  await page.getByText('Added · 0.txt').waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  const heading = page.getByRole('heading', { name: /files? added, \d+ not read/ })
  await heading.waitFor()
  const said = (await heading.innerText()).match(/\d+/g)?.map(Number) ?? []
  expect(said.reduce((sum, each) => sum + each, 0)).toBe(400)
  await expect
    .poll(() => page.getByRole('complementary', { name: 'Library' }).innerText())
    .toContain(String(said[0]))
  await close()
})

it('takes a double click for one', async () => {
  const { page, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  await page.getByRole('option').nth(1).dblclick()
  await page.getByText('1 passage is left out').waitFor()
  expect(await page.getByRole('button', { name: 'Leave out' }).count()).toBe(0)
  await close()
})

it('saves what was changed here, and leaves alone what another window changed meanwhile', async () => {
  const { page, context, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  await page.getByRole('textbox', { name: 'Written by' }).fill('Inga Marrow')
  const other = await context.newPage()
  await other.goto(page.url())
  await openFile(other, textFile('crates.txt', story))
  await addReviewed(page)
  await page.getByText('was added meanwhile. What you changed was saved.').waitFor()

  const details = 'Edit details…'
  await page.getByRole('button', { name: details }).click()
  await other.getByRole('region').getByText('Inga Marrow').waitFor()
  await other.getByRole('button', { name: details }).click()
  await other.getByRole('textbox', { name: 'Publisher' }).fill('The Lowmere Courier')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByRole('region').getByText('The Lowmere Courier').waitFor()
  await page.getByRole('textbox', { name: 'Language' }).fill('en')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => page.locator('.reader-facts').innerText())
    .toContain('Inga Marrow · The Lowmere Courier')
  await close()
})

it('takes the time of capture that a person gives, and shows it of both versions', async () => {
  const { page, close } = await person()
  await chooseFiles(page, textFile('crates.txt', story))
  const captured = page.getByLabel('Captured', { exact: true })
  expect(await captured.inputValue()).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/)
  await captured.fill('2024-02-29T18:30')
  await addReviewed(page)
  await chooseFiles(page, textFile('newer.txt', story.replace('nine crates', 'ten crates')))
  await page.getByText('Captured February 29, 2024; about').waitFor()
  await captured.fill('2024-03-01T07:15')
  await addReviewed(page)
  await page.getByText('This replaces the version captured Feb 29, 2024.').waitFor()
  await page.getByRole('button', { name: 'What changed since I annotated' }).click()
  const heading = page.getByText('captured Feb 29, 2024, 6:30 PM, again Mar 1, 2024, 7:15 AM.')
  await heading.waitFor()
  await close()
})
