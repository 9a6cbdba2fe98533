import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { importArticle, spanOf } from './import-article.ts'
import { people } from './people.ts'
import { story, storyTitle } from './story.ts'
import { openFile, selectWords, textFile } from './workbench.ts'

const { person, reader } = people()

const search = (page: Page) => page.getByRole('search', { name: 'Search the library' })
const words = (page: Page) => search(page).getByRole('combobox', { name: 'Words to search for' })
const options = (page: Page) =>
  search(page).getByRole('listbox', { name: 'Results' }).getByRole('option')
const article = (page: Page, title: string) => page.getByRole('region', { name: title })

async function says(page: Page, sentence: string): Promise<void> {
  await search(page).getByRole('status').getByText(sentence, { exact: true }).waitFor()
}

/** The results as they are read. */
async function results(page: Page): Promise<readonly string[]> {
  const texts = await options(page).allInnerTexts()
  return texts.map((each) => each.replaceAll(/\s+/g, ' ').trim())
}

it('finds words in texts and annotations by key, goes to them and comes back to the same place', async () => {
  const { page, complaints } = await reader()
  await selectWords(page, 'nine crates')
  await page.keyboard.press('1')
  await page.getByRole('combobox', { name: 'Speaker' }).fill('Zoë, a dock worker')
  await page.keyboard.press('Enter')
  await openFile(page, textFile('other.txt', 'Another port\n\nNo crate was seen there.'))
  await article(page, 'Another port').waitFor()

  await page.keyboard.press('Control+Shift+f')
  await page.getByText('Type some words to find them').waitFor()
  await page.keyboard.type('CRATE')
  await says(page, '4 hits in 2 articles')
  expect(await results(page)).toEqual([
    'Another port 1 hit',
    'No crate was seen there.',
    `${storyTitle} 3 hits`,
    'Claim: nine crates Zoë, a dock worker',
    storyTitle,
    '…Tolmen said on Friday that no crate had left its sheds without papers.',
  ])
  // Down to the place in the text, and there.
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await article(page, storyTitle).waitFor()
  const finding = page.getByRole('search', { name: 'Find in the article' })
  await finding.getByRole('status').getByText('2 of 3').waitFor()
  // Back: the same words, the same result.
  await page.keyboard.press('Alt+ArrowLeft')
  await says(page, '4 hits in 2 articles')
  expect(await words(page).inputValue()).toBe('CRATE')
  expect(await options(page).nth(5).getAttribute('aria-selected')).toBe('true')
  // One up but one, the annotation: its card is opened.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const speaker = page.getByRole('combobox', { name: 'Speaker' })
  expect(await speaker.inputValue()).toBe('Zoë, a dock worker')
  await page.getByRole('button', { name: 'Back to results for “CRATE”' }).click()
  await words(page).fill('zoe')
  await says(page, '1 hit in 1 article')
  expect(await results(page)).toContain('Claim: nine crates Speaker: Zoë, a dock worker')
  await page.keyboard.press('Escape')
  await article(page, storyTitle).waitFor()
  expect(complaints).toEqual([])
})

it('narrows by tag, speaker, label, annotator, article, date and relation, with counts', async () => {
  const { page } = await person()
  await page.getByRole('button', { name: 'Look at a sample article' }).click()
  await page.getByRole('list', { name: 'Annotations' }).waitFor()
  await page.keyboard.press('Control+Shift+f')
  const filters = search(page).getByRole('group', { name: 'Filters' })
  const chosen = (name: string) => filters.getByRole('combobox', { name })
  await filters.getByRole('button', { name: 'Threat 3' }).click()
  await says(page, '3 hits in 1 article')
  await filters.getByRole('button', { name: 'Denial 5' }).click()
  await says(page, '8 hits in 1 article')
  await chosen('Speaker').selectOption({ label: 'Tessa Quill (1)' })
  await says(page, '1 hit in 1 article')
  await chosen('Label').selectOption({ index: 0 })
  await filters.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByText('Type some words to find them').waitFor()
  await chosen('Label').selectOption('=drones')
  await says(page, '2 hits in 1 article')
  await chosen('Relations').selectOption({ label: 'With a relation (1)' })
  await says(page, '1 hit in 1 article')
  await chosen('Annotator').selectOption({ label: 'Claimbench sample (1)' })
  await says(page, '1 hit in 1 article')
  await filters.getByRole('button', { name: 'Clear filters' }).click()
  await words(page).fill('drone')
  await says(page, '6 hits in 1 article')
  await chosen('Date').selectOption('Published')
  await filters.getByLabel('From').fill('2026-10-29')
  await page.getByText('Nothing was found. Try fewer words, or other filters.').waitFor()
  await filters.getByLabel('From').fill('2026-10-28')
  await says(page, '6 hits in 1 article')
  await chosen('Date').selectOption('Annotated')
  await says(page, '5 hits in 1 article')
})

it('narrows to annotations of which two versions stand beside each other', async () => {
  const { page, complaints } = await person()
  await page.keyboard.press('Control+Shift+f')
  const conflict = search(page).getByRole('combobox', { name: 'Conflict' })
  await importArticle(page, {
    title: 'Crates',
    text: 'No crate had left. Nine crates had left.',
    marks: (text) => [
      { span: spanOf(text, 'No crate'), tag: 'claim', other: { note: 'No.' } },
      { span: spanOf(text, 'Nine crates'), tag: 'claim' },
    ],
  })
  await page.keyboard.press('Control+Shift+f')
  await search(page).getByRole('button', { name: 'Claim 2' }).click()
  await says(page, '2 hits in 1 article')
  await conflict.selectOption({ label: 'In conflict (1)' })
  await says(page, '1 hit in 1 article')
  expect(await results(page)).toEqual(['Crates 1 hit', 'Claim: No crate'])
  await search(page).getByRole('button', { name: 'Clear filters' }).click()
  await words(page).fill('crate')
  await says(page, '2 hits in 1 article')
  expect(complaints).toEqual([])
})

it('keeps in step with what another window does', async () => {
  const { page, context } = await reader()
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('lorry')
  await says(page, '1 hit in 1 article')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('region', { name: storyTitle }).waitFor()
  await selectWords(other, 'a photograph')
  await other.keyboard.press('3')
  await other.getByRole('textbox', { name: 'Note' }).fill('Which lorry?')
  await other.keyboard.press('Control+Enter')
  await says(page, '2 hits in 1 article')
  await openFile(other, textFile('other.txt', 'Another port\n\nA lorry, and one more lorry.'))
  await says(page, '4 hits in 2 articles')
})

it('lists a long text by its first places, and leads to the others', async () => {
  const { page } = await reader()
  const long = `Long\n\n${'He said that. '.repeat(60)}`
  await openFile(page, textFile('long.txt', long))
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('he said')
  await says(page, '60 hits in 1 article')
  await options(page).getByText('40 more places: show them in the article').click()
  const finding = page.getByRole('search', { name: 'Find in the article' })
  await finding.getByRole('status').getByText('21 of 60').waitFor()
})

it('is empty-handed in plain words, and leads back to all', async () => {
  const { page } = await reader()
  await page.getByRole('button', { name: 'Search the library' }).click()
  await words(page).fill('zebra')
  await page.getByText('Nothing was found. Try fewer words.').waitFor()
  expect(story).not.toContain('zebra')
})
