import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { tags } from '../../shared/model/tag.ts'
import { importArticle, spanOf } from './import-article.ts'
import { people } from './people.ts'

const { person } = people()
let page: Page

const filler = (name: string) =>
  Array.from({ length: 80 }, (_, index) => `${name} ${index}. ${'Words. '.repeat(40).trim()}`)
const long = [
  'A long report',
  'The river rose at night.',
  ...filler('Before'),
  'Nobody opened the locks.',
  ...filler('After'),
  'The mayor said nothing.',
].join('\n\n')

beforeAll(async () => {
  page = (await person()).page
  const on = {
    claim: 'The river rose',
    denial: 'Nobody opened',
    evidence: 'The mayor said',
  } as const
  await importArticle(page, {
    title: 'A long report',
    text: long,
    marks: (text) =>
      tags.flatMap((tag) => (tag === 'threat' ? [] : { tag, span: spanOf(text, on[tag]) })),
  })
})

/** Whether words of the article are in the window now. */
async function seen(words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const text = document.querySelector('.reader-text')
    const walker = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeValue?.startsWith(wanted) !== true) continue
      const { top, bottom } = node.parentElement?.getBoundingClientRect() ?? new DOMRect()
      return top > 0 && bottom < innerHeight && bottom > top
    }
    return false
  }, words)
}

it.each([
  [0.02, 'The river rose'],
  [0.5, 'Nobody opened'],
  [0.95, 'The mayor said'],
])('goes to the nearest annotation with a click at %s of the strip', async (share, words) => {
  const box = await page.locator('.tick-strip svg').boundingBox()
  if (box === null) throw new Error('There is no strip')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * share)
  await page.getByRole('button', { pressed: true }).filter({ hasText: words }).waitFor()
  await expect.poll(() => seen(words)).toBe(true)
})

it('lists what is counted, and nothing else, with a click on a count', async () => {
  await page.getByRole('tab', { name: 'Overview' }).click()
  const counts = page.getByRole('list', { name: 'Tags' })
  await counts.getByRole('button', { name: 'Denial' }).click()
  const cards = page.getByRole('list', { name: 'Annotations' })
  await page.getByText('1 of 3 shown').waitFor()
  // The selected one stays in the list, whatever the filter wants.
  await cards.getByText('The river rose').waitFor({ state: 'detached' })
  await cards.getByText('Nobody opened').waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByText('1 of 3 shown').waitFor({ state: 'detached' })
})

const tagCounts = () =>
  page.getByRole('list', { name: 'Tags' }).getByRole('listitem').allTextContents()

it.each(['This article', 'Library'])(
  'counts what is marked in “%s”, after an edit and after undo',
  async (scope) => {
    await page.getByRole('tab', { name: 'Overview' }).click()
    await page.getByRole('tabpanel').getByText(scope, { exact: true }).click()
    const before = ['Claim1', 'Denial1', 'Evidence1', 'Threat0', 'No tag0']
    await expect.poll(tagCounts).toEqual(before)
    // The last one, from the strip, is selected.
    await page.keyboard.press('4')
    await expect.poll(tagCounts).toEqual(['Claim1', 'Denial1', 'Evidence0', 'Threat1', 'No tag0'])
    await page.keyboard.press('Control+z')
    await expect.poll(tagCounts).toEqual(before)
  },
)

it('finds what is counted in the library with a click on a count there', async () => {
  await page.getByRole('tab', { name: 'Overview' }).click()
  const pane = page.getByRole('tabpanel')
  await pane.getByText('Library', { exact: true }).click()
  await pane.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'Evidence' }).click()
  const filters = page.getByRole('group', { name: 'Filters' })
  await filters.getByRole('button', { name: /^Evidence/, pressed: true }).waitFor()
  await page.getByRole('main').getByText('The mayor said').waitFor()
  expect(await page.getByRole('main').getByText('Nobody opened').count()).toBe(0)
})
