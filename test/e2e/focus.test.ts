import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { openFile, selectWords, textFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
})

/** What has the focus, by its words or its name. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (activeElement === document.body) return 'nothing'
    if (activeElement?.matches('[data-scroller]') === true) return 'the article'
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })
}

const card = (words: string) =>
  page.getByRole('list', { name: 'Annotations' }).getByRole('button', { name: words })

it('goes back to the article from a toolbar that is gone after tagging', async () => {
  for (const words of ['no crate', 'nine crates', 'a photograph']) {
    await selectWords(page, words)
    const toolbar = page.getByRole('toolbar', { name: 'Tag selection' })
    await toolbar.getByRole('button', { name: 'Claim' }).focus()
    await page.keyboard.press('Enter')
    await card(words).waitFor()
    expect(await focused()).toBe('the article')
  }
})

it('goes to the next card when one is deleted, from the last to the one before, then to the article', async () => {
  await card('no crate').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete annotation' }).click()
  await expect.poll(focused).toBe('nine crates')
  await card('a photograph').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect.poll(focused).toBe('nine crates')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete annotation' }).focus()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('nine crates')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect.poll(focused).toBe('the article')
})

it('goes to the next article when one is removed, and from the last to what can be done then', async () => {
  for (const name of ['second', 'third']) {
    await openFile(page, textFile(`${name}.txt`, `The ${name}\n\nThe text of the ${name}.`))
    await page.getByRole('region', { name: `The ${name}` }).waitFor()
  }
  const remove = (title: string) => page.getByRole('button', { name: `Remove “${title}”` })
  await remove('The second').focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toMatch(/^Harbour office/)
  await remove('Harbour office denies missing crates').focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toMatch(/^The third/)
  await remove('The third').focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Add the sample article')
  expect(workbench.complaints).toEqual([])
})
