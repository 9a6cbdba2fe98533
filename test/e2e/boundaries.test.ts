import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { selectWords } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

const claim = 'he loaded nine crates'
const denial = 'no crate had left its sheds'

function cards() {
  return page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
}
function card(words: string) {
  return cards().filter({ has: page.getByRole('button', { name: words, exact: true }) })
}
function grip(edge: 'start' | 'end') {
  return page.locator(`[data-edge=${edge}] .boundary-grip`)
}

/** The middle of a grip, and of words of the article. */
async function middleOf(edge: 'start' | 'end') {
  const box = await grip(edge).boundingBox()
  if (box === null) throw new Error(`There is no grip at the ${edge}`)
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
function placeOf(words: string) {
  return page.evaluate((wanted) => {
    const text = document.querySelector('.reader-text')
    const walker = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    throw new Error(`The article does not have “${wanted}”`)
  }, words)
}

/** Drags a boundary until it stands at words of the article. */
async function drag(edge: 'start' | 'end', words: string): Promise<void> {
  const from = await middleOf(edge)
  const line = await page.locator(`.boundary-handle[data-edge=${edge}]`).boundingBox()
  const to = await placeOf(words)
  const x = from.x + to.x - (line?.x ?? 0)
  const y = from.y + to.y - (line?.y ?? 0) - (line?.height ?? 0) / 2
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(x, y, { steps: 8 })
}

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
  await selectWords(page, claim)
  await page.keyboard.press('1')
  await card(claim).waitFor()
  await selectWords(page, denial)
  await page.keyboard.press('2')
  await card(denial).waitFor()
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('About papers.')
  await page.getByRole('combobox', { name: 'Speaker' }).fill('The office')
  await page.getByRole('region', { name: 'Harbour office' }).focus()
  await page.keyboard.press('r')
  await page.getByRole('dialog', { name: /^Relate/ }).waitFor()
  await page.keyboard.type('nine')
  await page.keyboard.press('Enter')
  await card(denial).getByText(`denies ${claim}`).waitFor()
})

/** The same annotation with its relation and fields, on other words. */
async function isKeptOn(words: string): Promise<void> {
  await card(words).getByText(`denies ${claim}`).waitFor()
  await card(claim).getByText(`is denied by ${words}`).waitFor()
  expect(await cards().count()).toBe(2)
  expect(await page.getByRole('textbox', { name: 'Note', exact: true }).inputValue()).toBe(
    'About papers.',
  )
  expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('The office')
}

it('moves boundaries by key, a held key as one step, and takes that back', async () => {
  for (const key of [']', ']', '[', 'Alt+[', '{', '}']) await page.keyboard.press(key)
  await isKeptOn('that no crate had left its sheds without')
  await page.keyboard.press('Control+z')
  await isKeptOn(denial)
  await page.keyboard.press('Control+Shift+z')
  await isKeptOn('that no crate had left its sheds without')
  await page.keyboard.press('Control+z')
  await isKeptOn(denial)
})

it('drags boundaries, shows them meanwhile, and takes that back', async () => {
  await drag('end', 'papers')
  await expect.poll(() => page.evaluate(painted)).toBe(`${denial} without papers`)
  await card(denial).waitFor()
  await page.mouse.up()
  await isKeptOn(`${denial} without papers`)
  await drag('start', 'Friday')
  await page.mouse.up()
  await isKeptOn(`Friday that ${denial} without papers`)
  // Past the other end one word is left.
  await drag('end', 'harbour office')
  await page.mouse.up()
  await isKeptOn('Friday')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await isKeptOn(denial)
})

it('finds the words that lie under the grip itself', async () => {
  await drag('end', 'papers')
  await page.mouse.up()
  await drag('start', 'papers')
  await page.mouse.up()
  await isKeptOn('papers')
  // Straight up to the line before, over which the grip stands.
  const line = page.locator('.boundary-handle[data-edge=start]')
  const before = await line.boundingBox()
  const { x, y } = await middleOf('start')
  const lineHeight = 29
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let up = 0; up <= lineHeight; up += 4) await page.mouse.move(x, y - up)
  await page.mouse.move(x, y - lineHeight)
  await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - 20)
  // The word there begins less than a long word before.
  const now = await line.boundingBox()
  expect((before?.x ?? 0) - (now?.x ?? 0)).toBeLessThan(80)
  await page.mouse.up()
  await page.getByRole('button', { name: /without papers$/, pressed: true }).waitFor()
  for (let undone = 0; undone < 3; undone++) await page.keyboard.press('Control+z')
  await isKeptOn(denial)
})

it('lets go of a boundary that is dragged with Escape, as it was', async () => {
  await drag('end', 'papers')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(painted)).toBe(denial)
  await page.mouse.move(600, 600)
  await page.mouse.up()
  await isKeptOn(denial)
  await page.getByRole('button', { name: denial, exact: true, pressed: true }).waitFor()
})

it('drags to characters with Alt', async () => {
  await drag('end', 'witho')
  await page.keyboard.down('Alt')
  await page.mouse.move((await placeOf('without')).x, (await placeOf('without')).y)
  const { x, y } = await placeOf('papers')
  const line = await page.locator('.boundary-handle[data-edge=end]').boundingBox()
  await page.mouse.move(x, y + (line?.height ?? 0))
  await page.mouse.up()
  await page.keyboard.up('Alt')
  const exact = /^no crate had left its sheds without pa?p?e?$/
  await page.getByRole('button', { name: exact, pressed: true }).waitFor()
  await page.keyboard.press('Control+z')
  await isKeptOn(denial)
})

it('drags with a finger', async () => {
  const session = await workbench.context.newCDPSession(page)
  const from = await middleOf('end')
  const line = await page.locator('.boundary-handle[data-edge=end]').boundingBox()
  const to = await placeOf('papers')
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    })
  await touch('touchStart', from.x, from.y)
  const dy = from.y - (line?.y ?? 0) - (line?.height ?? 0) / 2
  for (const share of [0.3, 0.6, 1]) {
    await touch(
      'touchMove',
      from.x + (to.x - from.x) * share,
      from.y + (to.y + dy - from.y) * share,
    )
  }
  await touch('touchEnd')
  await isKeptOn(`${denial} without papers`)
  // A tap on a grip is none on the text.
  const now = await middleOf('end')
  await touch('touchStart', now.x, now.y)
  for (let by = 0; by < 4; by++) await touch('touchMove', now.x - by, now.y)
  await touch('touchEnd')
  await page.waitForTimeout(400)
  await isKeptOn(`${denial} without papers`)
  await page.keyboard.press('Control+z')
  await isKeptOn(denial)
  expect(workbench.complaints).toEqual([])
})

/** The words that the selected denial is painted on. */
function painted(): string {
  return [...(CSS.highlights.get('selected-denial') ?? [])]
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return String(range)
    })
    .join('')
}
