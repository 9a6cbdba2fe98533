import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Page } from 'playwright'
import { hasSyncthing, syncthingPair } from '../../support/syncthing-pair.ts'
import { card, mark } from '../marking.ts'
import { story, storyTitle } from '../story.ts'
import { addReviewed } from '../workbench.ts'
import type { DesktopApp } from './desktop-app.ts'
import { desktopApps, quit } from './desktop-apps.ts'
import { drivers } from './drivers.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Team folder' })

/** A synchroniser, and a folder that is looked at every ten seconds, take their time. */
const patience = { timeout: 60_000 }

async function chooseTeam(app: DesktopApp, folder: string): Promise<void> {
  const page = await app.page()
  await app.clickMenu(['File', 'Team folder…'])
  await dialog(page).waitFor()
  await app.answerDialog('open', { canceled: false, filePaths: [folder] })
  await dialog(page).getByRole('button', { name: 'Choose folder…' }).click()
  await dialog(page).getByText(basename(folder), { exact: true }).waitFor()
  await page.keyboard.press('Escape')
}

async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill(name)
  await page.getByRole('button', { name: 'Keep name' }).click()
}

describe.each(drivers)('on $name', (driver) => {
  describe.skipIf(!driver.isPresent)('a team', () => {
    const apps = desktopApps(driver)

    /** Ana marks, Bo takes it over, marks as well, and Ana sees that: nobody asks for anything. */
    async function workTogether([folderOfAna, folderOfBo]: readonly [string, string]) {
      const file = join(await apps.newFolder(), 'crates.txt')
      await writeFile(file, story)
      const ana = await apps.start({ userData: await apps.newFolder(), args: [file] })
      const anasPage = await ana.page()
      await addReviewed(anasPage)
      await anasPage.getByRole('region', { name: storyTitle }).waitFor()
      await mark(anasPage, 'nine crates', '1')
      await giveName(anasPage, 'Ana')
      await chooseTeam(ana, folderOfAna)

      const bo = await apps.start({ userData: await apps.newFolder() })
      const bosPage = await bo.page()
      await chooseTeam(bo, folderOfBo)
      const listed = bosPage
        .getByRole('list', { name: 'Library' })
        .getByRole('button', { name: storyTitle })
        .first()
      await listed.waitFor(patience)
      await listed.click()
      await card(bosPage, 'nine crates').waitFor()
      await mark(bosPage, 'a photograph of the lorry', '3')
      await giveName(bosPage, 'Bo')
      await card(anasPage, 'a photograph of the lorry').waitFor(patience)

      const names = (await readdir(folderOfAna)).filter((name) => name.endsWith('.json')).sort()
      expect(names).toEqual([
        expect.stringMatching(/^ana-[0-9a-z]{8}\.claimbench\.json$/),
        // Named before Bo had given a name, and it keeps that.
        expect.stringMatching(/^(annotator|bo)-[0-9a-z]{8}\.claimbench\.json$/),
      ])
      return { ana, anasPage, bo, bosPage }
    }

    it('works through one folder that both have, also after it was away', async () => {
      const folder = join(await apps.newFolder(), 'Our team')
      await mkdir(folder)
      const { ana, anasPage, bo, bosPage } = await workTogether([folder, folder])
      const elsewhere = join(dirname(folder), 'elsewhere')
      await rename(folder, elsewhere)
      await ana.clickMenu(['File', 'Team folder…'])
      await dialog(anasPage).getByText('is not there now').waitFor(patience)
      await anasPage.keyboard.press('Escape')
      await mark(anasPage, 'his foreman', '4')
      await rename(elsewhere, folder)
      await card(bosPage, 'his foreman').waitFor(patience)
      await quit(ana)
      await quit(bo)
    })

    const name = hasSyncthing
      ? 'works through a pair of Syncthings'
      : 'works through a pair of Syncthings (skipped: syncthing is not installed here)'
    it.skipIf(!hasSyncthing)(name, async () => {
      const pair = await syncthingPair(join(await apps.newFolder(), 'pair'))
      onTestFinished(pair.stop)
      const { ana, bo } = await workTogether(pair.folders)
      await quit(ana)
      await quit(bo)
    })
  })
})
