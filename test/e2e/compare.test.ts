import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { confirmImport, importFiles } from './import-file.ts'
import { adas, bens } from './compared-files.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'
import type { Workbench } from './workbench.ts'

const { person } = people()
let workbench: Workbench
let page: Page

const comparison = () => page.getByRole('region', { name: 'Comparison' })
const cases = () => comparison().getByRole('listbox', { name: 'Cases' }).getByRole('option')
const kindsOf = () => comparison().locator('.compare-case-kind').allTextContents()
const current = () =>
  comparison().getByRole('listbox', { name: 'Cases' }).getByRole('option', { selected: true })

function fileOf(name: string, buffer: Buffer) {
  return { name: `${name}.claimbench.json`, mimeType: 'application/json', buffer }
}

async function importWork(name: string, buffer: Buffer): Promise<void> {
  await importFiles(page, fileOf(name, buffer))
}

beforeAll(async () => {
  workbench = await person()
  page = workbench.page
  await page.evaluate(() => document.fonts.ready)
  await letAxeIn(workbench)
  await importWork('ada', adas)
  const listed = page.getByRole('list', { name: 'Library' })
  await listed.getByRole('button', { name: storyTitle }).first().click()
  // What is to be compared can be added from there, one file or several.
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('heading', { name: 'Nothing to compare yet' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await comparison().getByRole('button', { name: 'Add files…' }).click()
  await (await chooser).setFiles(fileOf('ben', bens))
  await confirmImport(page)
  await cases().first().waitFor()
  await page.keyboard.press('Control+Shift+L')
  const cards = page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
  await cards.nth(6).waitFor()
})

it('shows what two people disagree about, by key and side by side', async () => {
  await page.keyboard.press('Control+Shift+L')
  await cases().first().waitFor()
  expect(await kindsOf()).toEqual([
    'Related by Ada alone',
    'Boundaries differ',
    'Tags differ',
    'Marked by Ada alone',
  ])
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await current().textContent()).toContain('Boundaries differ')
  // Both people's bars of this passage are framed, beside the text that has them.
  await expect.poll(() => page.locator('.lane-bar[data-selected]').count()).toBe(2)
  expect(await page.locator('.lane-bar').count()).toBe(7)
  await page.keyboard.press('k')
  expect(await current().textContent()).toContain('Related by Ada alone')
  await page.keyboard.press('Escape')
  expect(await current().count()).toBe(0)
})

it('lists the kinds that are asked for, and goes to what is pointed at', async () => {
  await comparison().getByRole('button', { name: 'Agreements 1' }).click()
  expect(await cases().count()).toBe(5)
  await page.locator('.lane-bar').first().click()
  expect(await current().textContent()).toContain('All agree')
})

it('shows figures with their working, and where agreement is lost', async () => {
  await comparison().getByRole('button', { name: 'Figures' }).click()
  const exact = comparison().getByText('F1 of passages, exact')
  await exact.waitFor()
  const value = (name: string) =>
    page.locator('.figure', { hasText: name }).locator('.figure-value').first().textContent()
  expect(await value('F1 of passages, exact')).toBe('0.286')
  expect(await value('F1 of relations')).toBe('0.000')
  await exact.click()
  await comparison().getByText('2 · matched / (marks of A + marks of B)').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const download = page.waitForEvent('download')
  await comparison().getByRole('button', { name: 'Save as CSV…' }).click()
  const table = await readFile(await (await download).path(), 'utf8')
  expect(table).toContain('"F1 of passages, exact","all","all","0.285714"')
  await comparison().locator('.costly-passage').first().click()
  await current().waitFor()
})

it('is clean for assistive technology, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page)).toEqual([])
  }
  expect(workbench.complaints).toEqual([])
})

it('says that two people are needed', async () => {
  await comparison().getByRole('button', { name: '2 of 2 people' }).click()
  await page.getByRole('checkbox', { name: 'Ada' }).uncheck()
  await page.getByRole('heading', { name: 'Choose two people or more' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Compare everybody' }).click()
  await cases().first().waitFor()
  await page.getByRole('button', { name: 'Close the comparison' }).click()
  await page.getByRole('region', { name: storyTitle }).waitFor()
})
