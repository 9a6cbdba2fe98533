import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { askToImport, importFiles } from './import-file.ts'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'

const { person, reader, path } = people()

const claim = 'he loaded nine crates at night'

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command' }).fill(name)
  await page.keyboard.press('Enter')
}

async function saved(page: Page, press: () => Promise<void>, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  const file = path(`${name}.claimbench.json`)
  await (await download).saveAs(file)
  return file
}

async function returned(package_: string, name: string, key: string): Promise<string> {
  const { page } = await person()
  await importFiles(page, package_)
  await page.getByText(/handed out to Ana and Ben/).waitFor()
  await page
    .getByRole('button', { name: new RegExp(storyTitle) })
    .first()
    .click()
  await mark(page, claim, key)
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill(name)
  await page.getByRole('button', { name: 'Keep name' }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  const save = page
    .getByRole('dialog', { name: 'Export' })
    .getByRole('button', { name: 'Save file' })
  return saved(page, () => save.click(), name)
}

it('keeps what comes back unseen until it is opened, and says when that was early', async () => {
  const workbench = await reader()
  const { page, complaints } = workbench
  await letAxeIn(workbench)
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await mark(page, 'Friday', '1')
  await command(page, 'Hand out…')
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await dialog.getByRole('textbox', { name: 'To whom' }).fill('Ana, Ben')
  expect(await axeFindings(page)).toEqual([])
  const press = () => page.keyboard.press('Enter')
  const package_ = await saved(page, press, 'package')
  expect(await readFile(package_, 'utf8')).not.toContain('Friday","prefix')

  const [anas, bens] = [await returned(package_, 'Ana', '1'), await returned(package_, 'Ben', '3')]
  await askToImport(page, anas)
  await page
    .getByText(/is the work of Ana\. It is kept apart unseen\. Still to come: Ben\./)
    .waitFor()
  expect(await card(page, claim).count()).toBe(0)
  expect(await page.getByRole('list', { name: 'Annotations' }).locator(':scope > li').count()).toBe(
    1,
  )

  await command(page, 'Show what was handed out')
  const list = page.getByRole('dialog', { name: 'Handed out' })
  await list.getByText('Ben: still to come').waitFor()
  await list.getByRole('button', { name: 'Open returns' }).click()
  await list.getByRole('alert').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await list.getByRole('button', { name: 'Wait' }).click()
  await page.keyboard.press('Escape')

  await askToImport(page, bens)
  await page.getByText(/All work is back/).waitFor()
  await command(page, 'Show what was handed out')
  await list.getByRole('button', { name: 'Open returns' }).click()
  await list.getByText(/when all had returned it/).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => card(page, claim).count()).toBe(2)
  expect(complaints).toEqual([])
})
