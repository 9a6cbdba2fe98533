import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { clickWords, selectWords } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
})

/** What is wider than its room, or reaches out of the window; nothing that is hidden. */
function tooWide(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bars = ['.app', '.app-bar', '.app-article', '.reader', '.tag-toolbar', '.pane', '.card']
    return [...document.querySelectorAll<HTMLElement>(`${bars.join()}, button, input`)]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return false
        const { left, right } = element.getBoundingClientRect()
        const overflows = !element.matches('input') && element.scrollWidth > element.clientWidth + 1
        return overflows || left < 0 || right > innerWidth
      })
      .map(({ className, scrollWidth }) => `${className}: ${scrollWidth}`)
  })
}

it.each([320, 360, 400, 500, 640, 700, 999])(
  'has room for everything %i px wide',
  async (width) => {
    await page.setViewportSize({ width, height: 700 })
    expect(await tooWide()).toEqual([])
    await selectWords(page, 'no crate had left')
    const toolbar = page.getByRole('toolbar', { name: 'Tag selection' })
    await toolbar.waitFor()
    expect(await tooWide()).toEqual([])
    await page.keyboard.press('1')
    await toolbar.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Side pane' }).click()
    await page.getByRole('button', { name: 'Delete annotation' }).waitFor()
    expect(await tooWide()).toEqual([])
    await page.getByRole('button', { name: 'Delete annotation' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'Annotations' }).waitFor({ state: 'detached' })
  },
)

it('opens the card of a highlight that is clicked, and closes it by a click beside', async () => {
  await page.setViewportSize({ width: 800, height: 700 })
  await selectWords(page, 'nine crates')
  await page.keyboard.press('1')
  const pane = page.getByRole('complementary', { name: 'Annotations' })
  await page.getByRole('button', { name: 'Side pane' }).click()
  await pane.getByRole('button', { name: 'nine crates', pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Side pane' }).click()
  await pane.waitFor({ state: 'detached' })
  await clickWords(page, 'nine crates')
  await pane.getByRole('button', { name: 'nine crates', pressed: true }).waitFor()
  await pane.getByRole('textbox', { name: 'Note' }).waitFor()
  await clickWords(page, 'The harbour office')
  await pane.waitFor({ state: 'detached' })
  expect(workbench.complaints).toEqual([])
})
