import type { Page } from 'playwright'

/** What is in a team's folder, by name. */
export type TeamFiles = Readonly<Record<string, string>>

/** No picker opens without a screen: the page is given a folder of its own disk. */
export async function plantTeamFolder(page: Page, files: TeamFiles = {}): Promise<void> {
  await putTeamFiles(page, files)
  await page.evaluate(() => {
    const picked = () =>
      navigator.storage
        .getDirectory()
        .then((root) => root.getDirectoryHandle('Our team', { create: true }))
    Object.defineProperty(window, 'showDirectoryPicker', { value: picked, configurable: true })
  })
}

/** Puts files into it, as a synchroniser does. */
export function putTeamFiles(page: Page, files: TeamFiles): Promise<void> {
  return page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('Our team', { create: true })
    for (const [name, text] of Object.entries(given)) {
      const file = await folder.getFileHandle(name, { create: true })
      const writable = await file.createWritable()
      await writable.write(text)
      await writable.close()
    }
  }, files)
}
