import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { workOf } from '../compared-files.ts'
import { confirmImport } from '../import-file.ts'
import { addReviewed, selectWords } from '../workbench.ts'
import { story } from '../story.ts'
import { desktopApps, quit } from './desktop-apps.ts'
import { drivers } from './drivers.ts'

const title = 'Harbour office denies missing crates'
const quotes = ['no crate had left its sheds without papers', 'he loaded nine crates at night']

/** A restarted Chromium on a busy machine takes its time. */
const patience = { timeout: 15_000 }

function soon<Value>(value: () => Promise<Value>) {
  return expect.poll(value, patience)
}

function article(page: Page) {
  return page.getByRole('region', { name: title })
}

function shownQuotes(page: Page) {
  return page.getByRole('list', { name: 'Annotations' }).locator('q')
}

async function mark(page: Page, words: string, key: string, count: number): Promise<void> {
  await selectWords(page, words)
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press(key)
  await soon(() => shownQuotes(page).count()).toBe(count)
}

async function choose(page: Page): Promise<void> {
  await page
    .getByRole('list', { name: 'Library' })
    .getByRole('button', { name: title })
    .first()
    .click()
}

describe.each(drivers)('on $name', (driver) => {
  describe.skipIf(!driver.isPresent)('a person', () => {
    const apps = desktopApps(driver)

    async function fileOf(name: string, text: string): Promise<string> {
      const path = join(await apps.newFolder(), name)
      await writeFile(path, text)
      return path
    }

    /** A person who has opened the story and marked two passages. */
    async function markedUp() {
      const userData = await apps.newFolder()
      const file = await fileOf('crates.txt', story)
      const app = await apps.start({ userData, args: [file] })
      const page = await app.page()
      await addReviewed(page)
      await article(page).waitFor()
      await mark(page, quotes[0]!, '2', 1)
      await mark(page, quotes[1]!, '1', 2)
      return { app, page, userData, file }
    }

    it('opens an article by the menu, annotates, quits and finds all of it again', async () => {
      const userData = await apps.newFolder()
      const file = await fileOf('crates.txt', story)
      const app = await apps.start({ userData })
      const page = await app.page()
      await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
      await app.answerDialog('open', { canceled: false, filePaths: [file] })
      await app.clickMenu(['File', 'Open article…'])
      await addReviewed(page)
      await article(page).waitFor()
      await mark(page, quotes[0]!, '2', 1)
      // What is typed and not yet left is kept as well.
      await page.getByRole('combobox', { name: 'Speaker' }).fill('Harbour office')
      await quit(app)

      const again = await apps.start({ userData })
      const reopened = await again.page()
      await soon(() => shownQuotes(reopened).allInnerTexts()).toEqual([quotes[0]])
      const card = reopened.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
      expect(await card.first().innerText()).toContain('Harbour office')

      await again.clickMenu(['Edit', 'Undo'])
      await soon(() => card.first().innerText()).not.toContain('Harbour office')
      await again.clickMenu(['Edit', 'Undo'])
      await soon(() => shownQuotes(reopened).count()).toBe(0)
      await again.clickMenu(['Edit', 'Redo'])
      await soon(() => shownQuotes(reopened).count()).toBe(1)
    })

    it('finds words, the library, the map, a command and the keys by the menu', async () => {
      const { app, page } = await markedUp()
      await app.clickMenu(['Edit', 'Find in the article…'])
      await page.getByRole('search', { name: 'Find in the article' }).waitFor()
      await app.clickMenu(['Help', 'All keys'])
      const keys = page.getByRole('dialog', { name: 'Keys' })
      await keys.waitFor()
      // Behind a dialog nothing changes.
      await app.clickMenu(['View', 'Show or hide the claim map'])
      await app.clickMenu(['View', 'Show or hide library'])
      await page.locator('.pane-library').waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await keys.waitFor({ state: 'detached' })
      await article(page).waitFor()
      await app.clickMenu(['View', 'Show or hide the claim map'])
      await page.getByRole('region', { name: 'Claim map' }).waitFor()
      await app.clickMenu(['Edit', 'Search the library…'])
      await page.getByRole('search', { name: 'Search the library' }).waitFor()
      await app.clickMenu(['View', 'Find a command…'])
      await page.getByRole('dialog', { name: 'Commands' }).waitFor()
    })

    it('saves an exchange file and imports it elsewhere', async () => {
      const { app, page, userData } = await markedUp()
      const target = join(userData, 'team')
      await app.answerDialog('save', { canceled: false, filePath: target })
      await app.clickMenu(['File', 'Export…'])
      await page.getByRole('dialog', { name: 'Export' }).getByText('The whole library').click()
      await page.getByRole('button', { name: 'Save file' }).click()
      await page.getByText('to “team.claimbench.json”').waitFor()
      const saved = `${target}.claimbench.json`
      expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({ total: 2 })
      await quit(app)

      const other = await apps.start({ userData: await apps.newFolder() })
      const there = await other.page()
      await there.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
      await other.answerDialog('open', { canceled: false, filePaths: [saved] })
      await other.clickMenu(['File', 'Import…'])
      await confirmImport(there)
      await choose(there)
      await soon(() => shownQuotes(there).allInnerTexts()).toEqual(quotes)
    })

    it('is told in a sentence what could not be read or written, and loses nothing', async () => {
      const { app, page, userData, file } = await markedUp()
      await app.answerDialog('open', {
        canceled: false,
        filePaths: [join(userData, 'vanished.txt')],
      })
      await app.clickMenu(['File', 'Open article…'])
      await page.getByText('“vanished.txt” is no longer where it was.').waitFor()

      const missing = join(userData, 'no such folder', 'team.claimbench.json')
      await app.answerDialog('save', { canceled: false, filePath: missing })
      await app.clickMenu(['File', 'Export…'])
      await page.getByRole('button', { name: 'Save file' }).click()
      await page.getByText('cannot be written: its folder is no longer there').waitFor()

      await rm(file)
      await app.clickMenu(['File', 'Open recent', basename(file)])
      await page.getByText('was taken off the list of recent files').waitFor()
      expect(await shownQuotes(page).allInnerTexts()).toEqual(quotes)
    })

    it('gives files by the command line, by a second start and by the file manager', async () => {
      const first = await fileOf('crates.txt', story)
      const second = await fileOf('second.txt', 'Second story\n\nIt has one more paragraph.')
      const third = await fileOf('third story.txt', 'Third story\n\nIt has one more, too.')
      const app = await apps.start({ userData: await apps.newFolder(), args: [`--open=${first}`] })
      const page = await app.page()
      await addReviewed(page)
      await article(page).waitFor()
      expect(await app.secondInstance([second])).toBe(0)
      await addReviewed(page)
      await page.getByRole('region', { name: 'Second story' }).waitFor()
      await app.openFile(third)
      await addReviewed(page)
      await page.getByRole('region', { name: 'Third story' }).waitFor()
      expect(await app.windows()).toHaveLength(1)

      await app.clickMenu(['File', 'Open recent', 'crates.txt'])
      await article(page).waitFor()
      await app.clickMenu(['File', 'Open recent', 'Clear list'])
      await expect(app.clickMenu(['File', 'Open recent', 'crates.txt'])).rejects.toThrow()
    })

    it('finds a backup after quitting, which an empty library offers to restore', async () => {
      const { app, userData } = await markedUp()
      await quit(app)
      const names = await readdir(join(userData, 'backups'))
      expect(names).toEqual([expect.stringMatching(/^library-.*\.claimbench\.json$/)])

      const other = await apps.withBackupsOf(userData)
      const restored = await apps.start({ userData: other })
      const page = await restored.page()
      const question = page.getByRole('dialog', { name: 'Restore the library?' })
      await question.getByRole('button', { name: 'Restore the backup' }).click()
      await page.getByText('Restored the backup with 2 annotations.').waitFor()
      await choose(page)
      await soon(() => shownQuotes(page).allInnerTexts()).toEqual(quotes)
      await quit(restored)

      // Restored once, it is not asked about again.
      const later = await apps.start({ userData: other })
      const there = await later.page()
      await soon(() => shownQuotes(there).count()).toBe(2)
      expect(await there.getByRole('dialog').count()).toBe(0)
    })

    it('restores the backup in place of a damaged library, when it says so', async () => {
      const { app, page, userData } = await markedUp()
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('claimbench')
            opening.onerror = reject
            opening.onsuccess = () => {
              const writing = opening.result.transaction('meta', 'readwrite')
              writing.objectStore('meta').put({ key: 'replica', value: ['damaged'] })
              writing.oncomplete = resolve
              opening.result.close()
            }
          }),
      )
      await quit(app)

      const again = await apps.start({ userData })
      const there = await again.page()
      await there.getByRole('heading', { name: 'The library cannot be opened' }).waitFor()
      await there.getByRole('button', { name: 'Remove it and restore the backup…' }).click()
      await there.getByRole('button', { name: 'Restore the backup', exact: true }).click()
      await there.getByText('Restored the backup with 2 annotations.').waitFor()
      await soon(() => shownQuotes(there).allInnerTexts()).toEqual(quotes)
    })

    it('finds what was kept apart in a backup, which brings it back unseen', async () => {
      const created = '2026-01-31T08:00:00Z'
      const handed = { id: 'urn:uuid:d1', annotators: ['Ana', 'Ben'], articleIds: [], created }
      const work = { name: 'Ana', marks: [[quotes[1]!, 'claim']] as const }
      const anas = workOf({ ...work, assignments: [{ ...handed, by: null }] }).toString()
      const file = await fileOf('ana.claimbench.json', anas)
      const userData = await apps.newFolder()
      const app = await apps.start({ userData, args: [file] })
      await (await app.page()).getByText(/work of Ana\. It is kept apart unseen/).waitFor()
      await quit(app)

      const restored = await apps.start({ userData: await apps.withBackupsOf(userData) })
      const page = await restored.page()
      await page.getByRole('button', { name: 'Restore the backup' }).click()
      await page.getByText('Restored the backup with 1 return that is kept apart.').waitFor()
      await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
      await page.getByRole('button', { name: 'Handed out' }).click()
      const list = page.getByRole('dialog', { name: 'Handed out' })
      await list.getByText('Ben: still to come').waitFor()
      await list.getByRole('button', { name: 'Open returns' }).click()
      await list.getByRole('button', { name: 'Open without them' }).click()
      await page.keyboard.press('Escape')
      await choose(page)
      await soon(() => shownQuotes(page).allInnerTexts()).toEqual([quotes[1]])
    })

    it('goes on without a backup, which stays where it is', async () => {
      const { app, userData } = await markedUp()
      await quit(app)
      const other = await apps.withBackupsOf(userData)
      const before = await readdir(join(other, 'backups'))
      const without = await apps.start({ userData: other })
      const page = await without.page()
      await page.getByRole('button', { name: 'Go on without it' }).click()
      await page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
      await quit(without)
      expect(await readdir(join(other, 'backups'))).toEqual(expect.arrayContaining(before))
    })

    it('exports the article as a PDF', async () => {
      const { app, page, userData } = await markedUp()
      const path = join(userData, 'crates.pdf')
      await app.answerDialog('save', { canceled: false, filePath: path })
      await app.clickMenu(['File', 'Export PDF…'])
      await page.getByText('Exported “crates.pdf”').waitFor()
      const pdf = await readFile(path, 'latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      // The sheet was there for the printing alone.
      expect(await shownQuotes(page).count()).toBe(2)
    })

    it('finds the window where it was', async () => {
      const userData = await apps.newFolder()
      const place = { x: 40, y: 60, width: 1000, height: 700, maximized: false }
      await writeFile(join(userData, 'settings.json'), JSON.stringify({ window: place }))
      const app = await apps.start({ userData })
      await app.page()
      expect(await app.windows()).toMatchObject([
        { bounds: { x: 40, y: 60, width: 1000, height: 700 }, visible: true },
      ])
      await quit(app)
      const settings: unknown = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))
      expect(settings).toMatchObject({ window: place })
    })
  })
})
