import type { Page } from 'playwright'
import { storyTitle } from './story.ts'

/** Opens the comparison by key, once the story is shown. */
export async function openComparison(page: Page) {
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await page.keyboard.press('Control+Shift+L')
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await comparison.getByRole('listbox', { name: 'Cases' }).getByRole('option').first().waitFor()
  return {
    comparison,
    /** Where the case that is looked at is decided. */
    panel: comparison.locator('.decide'),
    kinds: () => comparison.locator('.compare-case-kind').allTextContents(),
  }
}
