import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { story, storyTitle } from './story.ts'
import { clickWords, openFile, textFile } from './workbench.ts'

const { person } = people()

const claim = 'he loaded nine crates at night'
const second = 'Second story\n\nCrates left the port on Monday.'
const denial = 'no crate had left its sheds without papers'

async function workbench(profile: string) {
  const opened = await person(profile)
  await openFile(opened.page, textFile('crates.txt', story))
  await opened.page.getByRole('region', { name: storyTitle }).waitFor()
  return opened
}

const chooser = (page: Page) => page.getByRole('dialog', { name: /^Relate/ })
const options = (page: Page) => chooser(page).getByRole('listbox').getByRole('option')
const search = (page: Page) => page.getByRole('combobox', { name: 'Search annotations' })

async function related() {
  const opened = await workbench(`person-${Math.random()}`)
  const { page } = opened
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  await page.keyboard.press('r')
  await options(page).filter({ hasText: claim }).click()
  await card(page, denial).getByText(`denies ${claim}`).waitFor()
  return opened
}

it('relates by key alone, as the tags say, and has the relation at hand on the card', async () => {
  const { page, complaints, close } = await workbench('keys')
  await mark(page, 'a photograph of the lorry', '3')
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  await page.keyboard.press('r')
  await chooser(page)
    .getByRole('heading', { name: `Relate “${denial}” to:` })
    .waitFor()
  await expect.poll(() => options(page).count()).toBe(2)
  await page.keyboard.type('NINE at')
  await expect.poll(() => options(page).count()).toBe(1)
  const kind = chooser(page).getByRole('combobox', { name: 'Kind of relation' })
  expect(await kind.inputValue()).toBe('denies')
  await page.keyboard.press('Enter')
  await chooser(page).waitFor({ state: 'detached' })
  await page.getByText(`Related: it denies “${claim}”.`).waitFor()
  await card(page, claim).getByText(`is denied by ${denial}`).waitFor()

  // The new relation has the focus; its fields come next.
  const sentence = card(page, denial).getByRole('button', { name: 'denies' })
  await expect.poll(() => sentence.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.type('disputes')
  await card(page, claim).getByText('is disputed by').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('h')
  await page.keyboard.press('Tab')
  await page.keyboard.type('About the papers only.')
  await page.keyboard.press('Enter')
  await page.reload()
  await card(page, claim).getByText('is disputed by').waitFor()
  await card(page, denial).getByRole('button', { name: denial, exact: true }).click()
  const confidence = page.getByRole('combobox', { name: 'Confidence' })
  await expect.poll(() => confidence.inputValue()).toBe('high')
  const note = page.getByRole('textbox', { name: 'Note on the relation' })
  expect(await note.inputValue()).toBe('About the papers only.')
  expect(complaints).toEqual([])
  await close()
})

it('takes a relation away, and undo and redo bring it back and take it', async () => {
  const { page, complaints, close } = await related()
  await page.getByRole('button', { name: 'Remove relation' }).click()
  await page.getByText('Removed the relation.').waitFor()
  const sentence = card(page, claim).getByText('is denied by')
  await expect.poll(() => sentence.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await sentence.waitFor()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => sentence.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => sentence.count()).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await sentence.waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('refuses to relate two twice in the same way, and says so', async () => {
  const { page, complaints, close } = await related()
  await page.keyboard.press('r')
  await chooser(page).getByText('denies already').waitFor()
  await page.keyboard.press('Enter')
  await chooser(page).getByText('The two are related in this way already.').waitFor()
  await chooser(page).getByRole('combobox', { name: 'Kind of relation' }).selectOption('disputes')
  await search(page).press('Enter')
  await card(page, claim).getByText(`is disputed by ${denial}`).waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('says of a relation whose other end was deleted what that was', async () => {
  const { page, complaints, close } = await related()
  await card(page, claim).getByRole('button', { name: claim, exact: true }).click()
  await page.keyboard.press('Delete')
  await card(page, denial).getByText(`denies a passage that was deleted: ${claim}`).waitFor()
  await page.keyboard.press('Control+z')
  await card(page, denial).getByText(`denies ${claim}`).waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('relates to a passage of another article, chosen from the list, and follows it there and back', async () => {
  const { page, complaints, close } = await workbench('other')
  await openFile(page, textFile('second.txt', second))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await mark(page, 'Crates left the port', '1')
  await page.getByRole('button', { name: storyTitle }).first().click()
  await mark(page, denial, '2')
  await page.keyboard.press('r')
  await page.keyboard.type('second port')
  await chooser(page).getByText('Second story').waitFor()
  await page.keyboard.press('Enter')
  await card(page, denial).getByText('denies Crates left the port in Second story').waitFor()

  await page.keyboard.press('Shift+G')
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await card(page, 'Crates left the port').getByText(`is denied by ${denial}`).waitFor()
  await page.keyboard.press('Shift+B')
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await card(page, denial).getByRole('button', { name: denial, pressed: true }).waitFor()
  await card(page, denial).getByRole('button', { name: 'denies' }).click()
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('lets the other passage be pointed at, here or in an article opened meanwhile', async () => {
  const { page, complaints, close } = await workbench('point')
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  await page.getByRole('button', { name: 'Relate to another annotation' }).click()
  await page.getByRole('button', { name: 'Pick in the text' }).click()
  await page.getByText('Click the highlight or card to relate it to').waitFor()
  await clickWords(page, 'no crate had left')
  await page.getByText('An annotation is not related to itself.').waitFor()
  await clickWords(page, 'loaded nine')
  await card(page, denial).getByText(`denies ${claim}`).waitFor()

  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Pick in the text' }).click()
  await openFile(page, textFile('second.txt', second))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await page.getByText('Click the highlight or card to relate it to').waitFor()
  await mark(page, 'Crates left the port', '1')
  await card(page, 'Crates left the port').getByText(`is denied by ${denial}`).waitFor()

  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Pick in the text' }).click()
  await page.keyboard.press('Escape')
  expect(await page.getByText('Click the highlight or card to relate it to').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
