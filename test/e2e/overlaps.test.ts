import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { tags } from '../../shared/model/tag.ts'
import { importArticle } from './import-article.ts'
import type { Mark } from './import-article.ts'
import { people } from './people.ts'
import { clickWords, selectWords } from './workbench.ts'

const count = 100
const { person } = people()
let page: Page

const numbered = (word: string) => Array.from({ length: 30 }, (_, index) => `${word}${index}`)
const text = `Pile\n\n${numbered('before').join(' ')} the very middle ${numbered('after').join(' ')}.`

/** A hundred annotations, all of which lie on the middle words of a paragraph. */
function pile(kept: string): readonly Mark[] {
  const middle = kept.indexOf('the very middle')
  return Array.from({ length: count }, (_, index) => ({
    span: { start: middle - index, end: middle + 15 + ((index * 37) % count) },
    tag: tags[index % tags.length] ?? null,
    note: `Note ${index}`,
  }))
}

beforeAll(async () => {
  page = (await person()).page
  await importArticle(page, { title: 'Pile', text, marks: pile })
})

beforeEach(async () => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

const list = () => page.getByRole('listbox', { name: `${count} annotations here` })
const chosen = () => list().getByRole('option', { selected: true })

/** The note of the card that is open, by which each is told from the others. */
async function openNote(): Promise<string> {
  return page.getByRole('textbox', { name: 'Note', exact: true }).inputValue()
}

/** Does something a hundred times; gives the notes of the cards that were open after each time. */
async function notesAfter(each: () => Promise<void>): Promise<ReadonlySet<string>> {
  const notes = new Set<string>()
  for (let time = 0; time < count; time++) {
    await each()
    notes.add(await openNote())
  }
  return notes
}

const allNotes = new Set(Array.from({ length: count }, (_, index) => `Note ${index}`))

it('reaches each of a hundred by clicking the same words again', async () => {
  expect(await notesAfter(() => clickWords(page, 'very'))).toEqual(allNotes)
  await list().waitFor()
})

it('reaches each by arrow keys in the list that a click offers', async () => {
  await clickWords(page, 'very')
  await chosen().waitFor()
  expect(await notesAfter(() => page.keyboard.press('ArrowDown'))).toEqual(allNotes)
})

it('offers each in the list, which scrolls, and opens the one that is clicked', async () => {
  await clickWords(page, 'very')
  const reached = new Set<string | null>()
  await list().hover()
  for (let turn = 0; turn < 60; turn++) {
    for (const option of await list().getByRole('option').all()) {
      reached.add(await option.getAttribute('aria-posinset'))
    }
    await page.mouse.wheel(0, 96)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  expect(reached.size).toBe(count)
  const last = list().getByRole('option').last()
  expect(await last.getAttribute('aria-posinset')).toBe(String(count))
  await last.click()
  await list().waitFor({ state: 'detached' })
  // The longest is the last.
  const quote = page.getByRole('button', { pressed: true }).filter({ hasText: 'the very middle' })
  expect(await quote.count()).toBe(1)
})

it('reaches each by O, either way, and says which of them it is', async () => {
  await clickWords(page, 'very')
  await page.keyboard.press('Escape')
  await list().waitFor({ state: 'detached' })
  const first = await openNote()
  await page.keyboard.press('o')
  await list().waitFor()
  const rest = new Set<string>([await openNote()])
  for (let time = 1; time < count; time++) {
    await page.keyboard.press('o')
    rest.add(await openNote())
  }
  expect(rest).toEqual(allNotes)
  expect(await openNote()).toBe(first)
  await page.keyboard.press('o')
  expect(await openNote()).not.toBe(first)
  await page.keyboard.press('Shift+O')
  expect(await openNote()).toBe(first)
  const position = await chosen().getAttribute('aria-posinset')
  await page.getByRole('status').getByText(`${position} of ${count}`, { exact: true }).waitFor()
})

it('takes a tag by key while the list stands open', async () => {
  await clickWords(page, 'very')
  await list().waitFor()
  await page.keyboard.press('4')
  await page.getByRole('button', { name: 'Threat', pressed: true }).waitFor()
  await page.keyboard.press('Control+z')
})

it('says so where nothing else overlaps', async () => {
  await selectWords(page, 'before3 before4')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('textbox', { name: 'Note', exact: true }).waitFor()
  await page.keyboard.press('o')
  await page.getByText('No other annotation overlaps this one.').waitFor()
})

it('goes to an annotation under the words that are selected, and to one at the place of the keys', async () => {
  await selectWords(page, 'before3 before4')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('button', { pressed: true }).filter({ hasText: 'before3' }).waitFor()
  expect(await page.getByRole('toolbar', { name: 'Tag selection' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('textbox', { name: 'Note', exact: true }).count()).toBe(0)
  await page.keyboard.press('o')
  await page.getByRole('button', { pressed: true }).filter({ hasText: 'before3' }).waitFor()
})
