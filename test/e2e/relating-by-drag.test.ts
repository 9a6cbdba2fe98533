import { expect, it } from 'vitest'
import type { Locator, Page } from 'playwright'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'
import { middleOf, openFile, textFile } from './workbench.ts'

const { person, reader } = people()

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'

const onCard = (page: Page) => page.getByRole('button', { name: 'Relate to another annotation' })
const inText = (page: Page) => page.getByRole('button', { name: 'Relate the selected annotation' })
const line = (page: Page) => page.locator('.drag-line')

const cursor = (page: Page) =>
  page.locator('.reader-text').evaluate((text) => getComputedStyle(text).cursor)

/** Presses a handle and moves to a place of the window, without letting go. */
async function drag(page: Page, handle: Locator, to: { x: number; y: number }): Promise<void> {
  const box = await handle.boundingBox()
  if (box === null) throw new Error('The handle is not seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
}

async function twoMarked() {
  const opened = await reader()
  await mark(opened.page, claim, '1')
  await mark(opened.page, denial, '2')
  return opened
}

it('relates by a drag from the card to a highlight, which is marked on the way', async () => {
  const { page, complaints } = await twoMarked()
  await drag(page, onCard(page), await middleOf(page, 'loaded nine'))
  await expect.poll(() => line(page).locator('rect').count()).toBe(1)
  expect(await cursor(page)).toBe('grabbing')
  await page.mouse.up()
  await page.getByText(`Related: it denies “${claim}”.`).waitFor()
  expect(await line(page).count()).toBe(0)
  expect(await cursor(page)).toBe('text')
  await card(page, denial).getByRole('combobox', { name: 'Confidence' }).selectOption('high')
  await card(page, claim).getByText(`is denied by ${denial}`).waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(complaints).toEqual([])
})

it('relates by a drag from the text to a card', async () => {
  const { page, complaints } = await twoMarked()
  const to = await card(page, claim).boundingBox()
  await drag(page, inText(page), { x: (to?.x ?? 0) + 80, y: (to?.y ?? 0) + 30 })
  await page.mouse.up()
  await card(page, claim).getByText(`is denied by ${denial}`).waitFor()
  expect(complaints).toEqual([])
})

it('begins where the annotation is while a wheel scrolls the text', async () => {
  const { page } = await person()
  const paragraphs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} says ${claim}.`)
  await openFile(page, textFile('long.txt', `Long story\n\n${paragraphs.join('\n\n')}`))
  await page.getByRole('region', { name: 'Long story' }).waitFor()
  await mark(page, 'Paragraph 9', '1')
  await drag(page, inText(page), { x: 700, y: 400 })
  const text = page.locator('[data-scroller]')
  const height = async () => Number(await page.locator('.drag-start').getAttribute('cy'))
  const [startBefore, before] = [await height(), await text.evaluate((it) => it.scrollTop)]
  await page.mouse.wheel(0, 120)
  await expect.poll(() => text.evaluate((it) => it.scrollTop)).toBe(before + 120)
  await expect.poll(height).toBe(startBefore - 120)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

it('does nothing where it is let go beside all, on itself, or taken back with Escape', async () => {
  const { page, complaints } = await twoMarked()
  for (const words of ['The harbour office', 'no crate had left']) {
    await drag(page, onCard(page), await middleOf(page, words))
    await line(page).waitFor()
    expect(await line(page).locator('rect').count()).toBe(0)
    await page.mouse.up()
    await line(page).waitFor({ state: 'detached' })
  }
  await drag(page, onCard(page), await middleOf(page, 'loaded nine'))
  await line(page).waitFor()
  await page.keyboard.press('Escape')
  await line(page).waitFor({ state: 'detached' })
  await page.mouse.up()
  // The annotation is still selected, and nothing was related.
  await onCard(page).waitFor()
  await onCard(page).click()
  const chooser = page.getByRole('dialog', { name: /^Relate/ })
  await chooser.getByText('1 annotation.').waitFor()
  expect(await chooser.getByText('already').count()).toBe(0)
  expect(complaints).toEqual([])
})

it('scrolls a long article by itself while something is dragged to its edge', async () => {
  const { page, complaints } = await person()
  const filler = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} has nothing to say.`)
  const text = [storyTitle, denial, ...filler, claim].join('\n\n')
  await openFile(page, textFile('long.txt', text))
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  await page.locator('[data-scroller]').evaluate((it) => it.scrollTo(0, 0))
  await drag(page, inText(page), { x: 620, y: 890 })
  const scroller = page.locator('[data-scroller]')
  const isAtEnd = () =>
    scroller.evaluate((it) => it.scrollTop + it.clientHeight >= it.scrollHeight - 2)
  await expect.poll(isAtEnd, { timeout: 20_000 }).toBe(true)
  const { x, y } = await middleOf(page, 'loaded nine')
  await page.mouse.move(x, y, { steps: 3 })
  await page.mouse.up()
  await card(page, denial).getByText(`denies ${claim}`).waitFor()
  expect(complaints).toEqual([])
})
