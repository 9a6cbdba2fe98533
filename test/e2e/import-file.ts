import type { FileChooser, Page } from 'playwright'

type Files = Parameters<FileChooser['setFiles']>[0]

/** Chooses exchange files; gives the dialog that shows what they would change. */
export async function askToImport(page: Page, files: Files) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await chooser).setFiles(files)
  return importDialog(page)
}

export function importDialog(page: Page) {
  return page.getByRole('dialog', { name: /^Import / })
}

/** Imports exchange files with all that they have. */
export async function importFiles(page: Page, files: Files): Promise<void> {
  await confirmImport(page, await askToImport(page, files))
}

/** Says yes to what is shown of the files. */
export async function confirmImport(page: Page, dialog = importDialog(page)): Promise<void> {
  await dialog.getByRole('button', { name: /^Import \d/ }).click()
  await page
    .getByText(/: added /)
    .last()
    .waitFor()
}
