import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { story } from './story.ts'
import { selectWords } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
})

async function box(name: string) {
  const found = await page.getByRole('complementary', { name }).boundingBox()
  if (found === null) throw new Error(`${name} is not shown`)
  return found
}

it('widens a pane by dragging its edge, and not by a selection that is dragged over it', async () => {
  const before = await box('Annotations')
  await selectWords(page, 'he loaded nine crates at night', { x: before.x - 40, y: 300 })
  // In small steps, of which some lie on the edge.
  const middle = before.y + before.height / 2
  await page.mouse.move(before.x - 60, middle)
  await page.mouse.down()
  await page.mouse.move(before.x + 60, middle, { steps: 60 })
  await page.mouse.up()
  expect((await box('Annotations')).width).toBe(before.width)
  await page.mouse.move(before.x, middle)
  await page.mouse.down()
  await page.mouse.move(before.x - 40, middle, { steps: 10 })
  await page.mouse.up()
  expect((await box('Annotations')).width).toBe(before.width + 40)
})

/** Selects words, drags on into a pane at the height of other words; gives what is selected then. */
async function overshoot(words: string, pane: string, beside: string): Promise<string> {
  await page.keyboard.press('Escape')
  const { x, width } = await box(pane)
  const y = await page.evaluate((wanted) => {
    const text = document.querySelector('.reader-text')
    const walker = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { top, bottom } = range.getBoundingClientRect()
      return (top + bottom) / 2
    }
    return 0
  }, beside)
  await selectWords(page, words, { x: x + width / 2, y })
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  return page.evaluate(() => document.getSelection()?.toString() ?? '')
}

it.each([
  ['claims that he', 'Annotations', 'claims that he', /^claims that he loaded[^\n]*$/],
  ['claims that he', 'Library', 'claims that he', /^A dock worker $/],
  ['claims that he', 'Annotations', 'without', /^\nA dock worker $/],
  ['no crate', 'Annotations', 'If you print', /^no crate[^]*“If you print this[^\n]*$/],
])('ends a selection of “%s” dragged into %s beside “%s” there', async (words, pane, at, what) => {
  expect(await overshoot(words, pane, at)).toMatch(what)
})

/** Copies what is selected, and pastes it into a field to see it, line by line. */
async function copied(): Promise<readonly string[]> {
  await page.keyboard.press('Control+c')
  await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus())
  await page.keyboard.press('Control+v')
  const pasted = await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('body > textarea')
    field?.remove()
    return field?.value ?? ''
  })
  return pasted.trim().split(/\n+/)
}

it('selects and copies the text of the article by keys, and nothing around it', async () => {
  await page.keyboard.press('Escape')
  await selectWords(page, 'nine crates')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('Control+a')
  const blocks = story.split('\n\n')
  expect(await copied()).toEqual(blocks)
  // As by the menu of the desktop app.
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body))
  expect(await copied()).toEqual(blocks)
  expect(workbench.complaints).toEqual([])
})

it('keeps a selection as it is while something beside the text is pressed', async () => {
  await page.keyboard.press('Escape')
  await selectWords(page, 'nine crates')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  const { x, y } = await box('Annotations')
  await page.mouse.move(x + 100, y + 300)
  await page.mouse.down()
  await page.mouse.move(x + 120, y + 310, { steps: 3 })
  await page.mouse.up()
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  expect(['', 'nine crates']).toContain(selected)
})
