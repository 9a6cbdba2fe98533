import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { middleOf, openFile, selectWords, textFile } from './workbench.ts'

const { person, reader } = people()

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the article' })
const words = (page: Page) => bar(page).getByRole('textbox')
const status = (page: Page) => bar(page).getByRole('status')

/** The words that are painted as the current hit. */
function current(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found-now') ?? [])]
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset - 4, endOffset),
      )
      .join('|'),
  )
}

async function says(page: Page, sentence: string): Promise<void> {
  await status(page).getByText(sentence, { exact: true }).waitFor()
}

it('finds the selected words, goes from hit to hit and round, and leaves the hit selected', async () => {
  const { page, complaints } = await reader()
  await selectWords(page, 'nine crates')
  await page.keyboard.press('Control+f')
  expect(await words(page).inputValue()).toBe('nine crates')
  await says(page, '1 of 1')
  await words(page).fill('crate')
  await says(page, '3 of 3')
  expect(await current(page)).toBe('ine crate')
  await page.keyboard.press('Enter')
  await says(page, '1 of 3')
  await page.keyboard.press('F3')
  await says(page, '2 of 3')
  await page.keyboard.press('Shift+F3')
  await says(page, '1 of 3')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await says(page, '1 of 1')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await words(page).fill('ÑINE CRATES')
  await says(page, '1 of 1')
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await says(page, 'Not found')
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await says(page, '1 of 1')
  await words(page).press('Escape')
  await bar(page).waitFor({ state: 'detached' })
  // As selected by hand: one key tags it.
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('1')
  await page
    .getByRole('list', { name: 'Annotations' })
    .getByRole('button', { name: 'nine crates' })
    .waitFor()
  // What was looked for is remembered.
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  expect(await words(page).inputValue()).toBe('ÑINE CRATES')
  expect(complaints).toEqual([])
})

it('leaves the text where it is while the bar stands above it, in a wide window and in a narrow one', async () => {
  const { page, complaints } = await reader()
  for (const width of [1400, 400]) {
    await page.setViewportSize({ width, height: 900 })
    const height = async () => Math.round((await middleOf(page, 'no crate had left')).y)
    const before = await height()
    await page.keyboard.press('Control+f')
    await words(page).fill('nothing like it')
    await says(page, 'Not found')
    expect(Math.abs((await height()) - before)).toBeLessThan(2)
    await words(page).press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    expect(Math.abs((await height()) - before)).toBeLessThan(2)
    await page.keyboard.press('Escape')
  }
  expect(complaints).toEqual([])
})

it('says what is wrong with a regular expression, and answers while one hangs', async () => {
  const { page } = await person()
  await openFile(
    page,
    textFile('a.txt', `Letters\n\nNo ${'a'.repeat(60)}! but 12 crates and 7 lorries.`),
  )
  await page.keyboard.press('Control+f')
  await bar(page).getByRole('button', { name: 'Regular expression' }).click()
  await words(page).fill(String.raw`(\d+`)
  await says(page, 'Not a regular expression yet: unterminated group.')
  await words(page).fill(String.raw`\d+ \w+s`)
  await says(page, '1 of 2')
  await words(page).fill('(a+)+$')
  // It hangs in its worker; the window goes on answering.
  await page.getByRole('button', { name: 'Reading settings' }).click()
  await page.getByRole('group', { name: 'Theme' }).waitFor()
  await page.keyboard.press('Escape')
  await says(page, 'Stopped: this expression takes too long here. Try a simpler one.')
  await words(page).fill('crates|lorries')
  await says(page, '1 of 2')
})

it('counts hits in left-out passages apart, and shows them when asked', async () => {
  const { page } = await reader()
  await selectWords(page, 'He showed a photograph of the lorry.')
  await page.getByRole('button', { name: 'Leave out' }).click()
  await page.getByText('1 passage is left out.').waitFor()
  await page.keyboard.press('Control+f')
  await words(page).fill('lorry')
  await says(page, 'Not found')
  await status(page).getByRole('button', { name: '1 in left-out passages. Show' }).click()
  await says(page, '1 of 1')
  // Painted once the passage is drawn again.
  await expect.poll(() => current(page)).toBe('the lorry')
})

it('finds a hundred thousand hits in a long text, and goes to the last', async () => {
  const { page } = await person()
  const paragraph = `${'said that '.repeat(50)}and so on.`
  await openFile(
    page,
    textFile('long.txt', `Long\n\n${Array<string>(2000).fill(paragraph).join('\n\n')}`),
  )
  await page.keyboard.press('Control+f')
  await words(page).fill('that')
  await says(page, '1 of 100,000')
  await page.keyboard.press('Shift+F3')
  await says(page, '100,000 of 100,000')
  expect(await current(page)).toBe('aid that')
})
