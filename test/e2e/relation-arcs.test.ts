import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'
import { clickWords, middleOf, openFile, textFile } from './workbench.ts'

const { person, reader } = people()

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'

const arcs = (page: Page) =>
  page.getByRole('group', { name: 'Relations of the selected annotation' }).getByRole('link')

async function relate(page: Page, words: string): Promise<void> {
  await page.keyboard.press('r')
  await page.keyboard.type(words)
  await page.getByRole('dialog').getByRole('listbox').getByRole('option').nth(0).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Words far away stand still only once the text around them is laid out. */
async function settled(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const before = await middleOf(page, words)
      await page.evaluate(async () => {
        for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame)
      })
      return (await middleOf(page, words)).y - before.y
    })
    .toBe(0)
}

it('draws an arc to the other line, which leads there by click and by key', async () => {
  const { page, complaints } = await reader()
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  const before = await middleOf(page, 'The harbour office')
  await relate(page, 'nine crates')
  const arc = arcs(page)
  await expect.poll(() => arc.count()).toBe(1)
  expect(await arc.getAttribute('aria-label')).toBe(`denies “${claim}”`)
  expect(await middleOf(page, 'The harbour office')).toEqual(before)

  // The end of the arc stands level with the line that it leads to.
  const { y } = await middleOf(page, 'claims that he')
  const box = await arc.locator('.arc-line').boundingBox()
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) - y)).toBeLessThan(12)

  await page.mouse.click((box?.x ?? 0) + 1, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await card(page, claim).getByRole('button', { name: claim, pressed: true }).waitFor()
  await expect.poll(() => arc.getAttribute('aria-label')).toBe(`is denied by “${denial}”`)
  await arc.focus()
  await page.locator('.arc-label').getByText('is denied by').waitFor()
  await page.keyboard.press('Enter')
  await card(page, denial).getByRole('button', { name: denial, pressed: true }).waitFor()

  await page.keyboard.press('Control+z')
  await expect.poll(() => arc.count()).toBe(0)
  expect(complaints).toEqual([])
})

it('ends at the border where the other line is far away, and leads there', async () => {
  const { page, complaints } = await person()
  const filler = Array.from({ length: 200 }, (_, at) => `Paragraph ${at} has nothing to say. `)
  const text = [storyTitle, denial, ...filler.map((words) => words.repeat(8)), claim].join('\n\n')
  await openFile(page, textFile('long.txt', text))
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await settled(page, claim)
  await mark(page, claim, '1')
  await settled(page, denial)
  await mark(page, denial, '2')
  await relate(page, 'nine crates')
  await page.locator('[data-scroller]').evaluate((it) => it.scrollTo(0, 0))
  const edge = arcs(page).locator('.arc-edge')
  await expect.poll(() => edge.count()).toBe(1)
  const box = await edge.boundingBox()
  expect(box?.y ?? 0).toBeGreaterThan(860)
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 2)
  await card(page, claim).getByRole('button', { name: claim, pressed: true }).waitFor()
  const place = await middleOf(page, claim)
  expect(place.y).toBeLessThan(900)
  expect(complaints).toEqual([])
})

it('names the other article at the edge of the text, in a wide window and in a narrow one', async () => {
  const { page, complaints } = await reader()
  await mark(page, claim, '1')
  await openFile(page, textFile('second.txt', 'Second story\n\nNothing left the port on Monday.'))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await mark(page, 'Nothing left the port', '2')
  await relate(page, 'nine crates')
  const links = page.getByRole('list', { name: 'Relations to other articles' })
  const link = links.getByRole('button', { name: `denies “${claim}” in ${storyTitle}` })
  await link.waitFor()
  for (const width of [700, 400]) {
    await page.setViewportSize({ width, height: 800 })
    await clickWords(page, 'left the port')
    await page.keyboard.press('Escape')
    await clickWords(page, 'left the port')
    const box = await link.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    const sideways = () =>
      page.locator('[data-scroller]').evaluate((it) => it.scrollWidth > it.clientWidth)
    expect(await sideways()).toBe(false)
    await link.focus()
    expect(await sideways()).toBe(false)
  }
  await page.setViewportSize({ width: 1400, height: 900 })
  await link.click()
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await card(page, claim).getByText('is denied by').first().waitFor()
  expect(complaints).toEqual([])
})
