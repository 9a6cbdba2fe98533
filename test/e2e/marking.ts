import type { Page } from 'playwright'
import { selectWords } from './workbench.ts'

/** The card of the annotation on some words of the open article. */
export function card(page: Page, words: string) {
  return page
    .getByRole('list', { name: 'Annotations' })
    .locator(':scope > li')
    .filter({ has: page.getByRole('button', { name: words, exact: true }) })
}

/** Tags words of the open article by a key. */
export async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words)
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press(key)
  await card(page, words).waitFor()
}
