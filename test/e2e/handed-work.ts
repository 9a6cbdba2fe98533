import type { Page } from 'playwright'
import { importFiles } from './import-file.ts'
import { mark } from './marking.ts'
import { storyTitle } from './story.ts'

/** Does a command by its name. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command' }).fill(name)
  await page.keyboard.press('Enter')
}

/** Keeps as a file what a press lets be downloaded. */
export async function saveAs(
  page: Page,
  file: string,
  press: () => Promise<void>,
): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  await (await download).saveAs(file)
  return file
}

/** Hands the open article out to Ana and Ben. */
export async function handOutStory(page: Page, file: string): Promise<string> {
  await command(page, 'Hand out…')
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await dialog.getByRole('textbox', { name: 'To whom' }).fill('Ana, Ben')
  return saveAs(page, file, () => page.keyboard.press('Enter'))
}

interface Work {
  readonly name: string
  /** Words and the key of their tag. */
  readonly marks: readonly (readonly [string, string])[]
  /** Where the return is saved. */
  readonly file: string
}

/** Annotates what was handed out, as somebody new, and exports it. */
export async function workOn(
  page: Page,
  package_: string,
  { name, marks, file }: Work,
): Promise<string> {
  await importFiles(page, package_)
  await page.getByText(/handed out to Ana and Ben/).waitFor()
  await page
    .getByRole('button', { name: new RegExp(storyTitle) })
    .first()
    .click()
  for (const [words, key] of marks) {
    await mark(page, words, key)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill(name)
  await page.getByRole('button', { name: 'Keep name' }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  return saveAs(page, file, () => dialog.getByRole('button', { name: 'Save file' }).click())
}
