import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Download, Page } from 'playwright'
import { people } from './people.ts'
import type { Workbench } from './workbench.ts'

const { person } = people()
let workbench: Workbench
let page: Page

const map = () => page.getByRole('region', { name: 'Claim map' })
const cards = () => page.locator('.map-card')
const selected = () => page.locator('.map-card[data-selected] q').textContent()
const showMap = () => page.keyboard.press('Control+Shift+M')
const viewport = () => page.locator('.react-flow__viewport').getAttribute('style')

/** The sample's claim with a denial and evidence, three claims and four denials without anything. */
const drones = 'Ostravia delivered at least forty drones'

beforeAll(async () => {
  workbench = await person()
  page = workbench.page
  // Only cards in view are drawn: here all of them are.
  await page.setViewportSize({ width: 1400, height: 1500 })
  await page.getByRole('button', { name: 'Look at a sample article' }).click()
  await page
    .getByRole('list', { name: 'Annotations' })
    .getByRole('button', { name: 'a play for an audience abroad' })
    .click()
  await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
})

it('opens by key, shows what lacks evidence or a claim, and sums the rest up', async () => {
  await showMap()
  await cards().filter({ hasText: drones }).waitFor()
  expect(await cards().count()).toBe(10)
  await map().getByRole('button', { name: '3 claims without evidence' }).waitFor()
  await map().getByRole('button', { name: '4 denials without a claim' }).waitFor()
  expect(await page.locator('.map-card .map-badge').allTextContents()).toEqual([
    ...Array.from({ length: 3 }, () => 'no evidence'),
    ...Array.from({ length: 4 }, () => 'no claim'),
  ])
  expect(await page.locator('.map-line').count()).toBe(2)
})

it('is walked, focused and left by key, and says what is reached', async () => {
  await page.keyboard.press('ArrowRight')
  expect(await selected()).toContain(drones)
  await map()
    .getByRole('status')
    .filter({ hasText: 'is denied by 1. is supported by 1' })
    .waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowRight')
  const related = await selected()
  expect(related).not.toContain(drones)
  await page.keyboard.press('f')
  await expect.poll(() => cards().count()).toBe(3)
  // The claim that the passage is about is what the map is given to.
  expect(await selected()).toContain(drones)
  await page.keyboard.press('Escape')
  await expect.poll(() => cards().count()).toBe(10)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('complementary', { name: 'Selected passage' }).count()).toBe(0)
})

it('does nothing to the annotation that is selected in the article', async () => {
  await page.keyboard.press('2')
  await page.keyboard.press('Delete')
  await page.waitForTimeout(300)
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  await map().getByRole('button', { name: '3 claims without evidence' }).waitFor()
})

it('goes to a passage by key and comes back to the same place', async () => {
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(400)
  const place = await viewport()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Ostravia denies sending drones' }).waitFor()
  await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('Tessa Quill')
  await showMap()
  await cards().first().waitFor()
  expect(await viewport()).toBe(place)
  expect(await selected()).toContain(drones)
})

it('is moved and zoomed by pointer and button', async () => {
  const before = await viewport()
  await page.mouse.move(900, 700)
  await page.mouse.down()
  await page.mouse.move(860, 660, { steps: 4 })
  await page.mouse.up()
  expect(await viewport()).not.toBe(before)
  await map().getByRole('button', { name: 'Show the whole map' }).click()
  await expect.poll(() => cards().count()).toBe(10)
})

it('is filtered by words, tag and speaker', async () => {
  await map().getByRole('button', { name: 'Filter' }).click()
  await map().getByRole('combobox', { name: 'Tag' }).selectOption('Evidence')
  await expect.poll(() => page.locator('.map-card:not([data-context])').count()).toBe(1)
  await map().getByRole('button', { name: 'Clear' }).click()
  await map().getByRole('searchbox').fill('screw')
  await expect.poll(() => cards().count()).toBe(2)
  await map().getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => cards().count()).toBeGreaterThan(2)
  await map().getByRole('button', { name: 'Filter' }).click()
  await map().getByRole('button', { name: 'Show the whole map' }).click()
  await expect.poll(() => cards().count()).toBe(10)
})

async function saved(kind: 'As SVG, for any size…' | 'As PNG…'): Promise<Download> {
  const download = page.waitForEvent('download')
  await map().getByRole('button', { name: 'Save picture' }).click()
  await page.getByRole('button', { name: kind }).click()
  return download
}

it('is saved as an SVG file that holds every passage, and as a PNG file of twice its size', async () => {
  const svgFile = await saved('As SVG, for any size…')
  expect(svgFile.suggestedFilename()).toMatch(/^Claim map of .*\.svg$/)
  const svg = await readFile(await svgFile.path(), 'utf8')
  // Our own page turns no string into a document.
  const elsewhere = await workbench.context.newPage()
  const seen = await elsewhere.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      isBroken: read.querySelector('parsererror') !== null,
      marked: read.querySelectorAll('[data-id]').length,
      width: Number(read.documentElement.getAttribute('width')),
      height: Number(read.documentElement.getAttribute('height')),
    }
  }, svg)
  await elsewhere.close()
  expect(seen).toMatchObject({ isBroken: false, marked: 12 })
  const pngFile = await saved('As PNG…')
  expect(pngFile.suggestedFilename()).toMatch(/\.png$/)
  const png = await readFile(await pngFile.path())
  // The size stands in the first chunk of a PNG file (PNG specification, IHDR).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([seen.width * 2, seen.height * 2])
})

it('has the same as a table, which goes to passages and on paper', async () => {
  await map().getByRole('button', { name: 'Table' }).click()
  const table = page.getByRole('table', { name: 'Claims with what is related to them' })
  await table.getByRole('row').filter({ hasText: 'denies the claim' }).waitFor()
  await table.getByRole('rowheader', { name: drones }).waitFor()
  expect(await table.getByRole('row').count()).toBe(1 + 1 + 2 + 1 + 3 + 1 + 4 + 1 + 8)
  const printed = page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        window.print = () => resolve(document.querySelector('.print-root')?.textContent)
      }),
  )
  await page.keyboard.press('Control+p')
  expect(await printed).toContain('3 claims without evidence · 4 denials without a claim')
  await expect.poll(() => page.locator('.print-root').count()).toBe(0)
  await table.getByRole('button', { name: drones }).click()
  await page.getByRole('region', { name: 'Ostravia denies sending drones' }).waitFor()
  await showMap()
  await table.waitFor()
  await map().getByRole('button', { name: 'Map', exact: true }).click()
})

it('is of chosen articles, or of the library, and follows what is undone', async () => {
  await map().getByRole('combobox', { name: 'What is mapped' }).selectOption('Chosen articles…')
  const dialog = page.getByRole('dialog', { name: 'Map chosen articles' })
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Show map' }).click()
  await expect.poll(() => cards().count()).toBe(10)
  await map().getByRole('combobox', { name: 'What is mapped' }).selectOption('The library')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill('claim map')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Annotations' }).waitFor()
  await page.getByRole('button', { name: 'Claim map' }).click()
  await cards().first().waitFor()
  expect(workbench.complaints).toEqual([])
})
