import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { selectWords } from './workbench.ts'

const { reader } = people()
let page: Page

beforeAll(async () => {
  page = (await reader()).page
})

const palette = () => page.getByRole('dialog', { name: 'Commands' })

it('does a command that is found by its name, about the words that were selected before', async () => {
  await selectWords(page, 'nine crates')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('claim tag')
  expect(await palette().getByRole('option').allTextContents()).toEqual(['Tag as claim1'])
  await page.keyboard.press('Enter')
  const card = page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
  await card.getByRole('button', { name: 'nine crates' }).waitFor()
  expect(await palette().count()).toBe(0)
})

it('goes through the commands by arrow keys, and says where none has the letters', async () => {
  await page.keyboard.press('Control+k')
  const chosen = palette().getByRole('option', { selected: true })
  const first = await chosen.textContent()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  expect(await chosen.textContent()).toBe(first)
  await page.getByRole('combobox', { name: 'Command' }).fill('zzz')
  await palette().getByText('No command has these letters.').waitFor()
  await page.keyboard.press('Escape')
  await palette().waitFor({ state: 'detached' })
})

it('lists every key', async () => {
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.getByText('Tag as denial').waitFor()
  const undo = keys.getByText('Ctrl+Z', { exact: true })
  await undo.scrollIntoViewIfNeeded()
  // All of it stands in the dialog, none beside it.
  const [around, last] = [await keys.boundingBox(), await undo.boundingBox()]
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0))
  await page.keyboard.press('Escape')
})

it('names each step in a list, and goes back and forth to one', async () => {
  await selectWords(page, 'a photograph')
  await page.keyboard.press('3')
  await page.getByRole('tab', { name: 'History' }).click()
  const steps = page.getByRole('list', { name: 'History' }).getByRole('button')
  await steps.filter({ hasText: 'Tag as evidence' }).waitFor()
  await steps.filter({ hasText: 'Add “' }).click()
  await page.getByText('Took back 2 steps').waitFor()
  await page.getByRole('tab', { name: 'Annotations' }).click()
  await page.getByText('Select a passage in the article').waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await steps.filter({ hasText: 'Tag as evidence' }).click()
  await page.getByText('Did again 2 steps').waitFor()
  await page.getByRole('tab', { name: 'Annotations' }).click()
  const cards = page.getByRole('list', { name: 'Annotations' })
  await cards.getByRole('button', { name: 'a photograph' }).waitFor()
})
