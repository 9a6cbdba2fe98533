import { beforeAll, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright'
import { people } from './people.ts'
import { openFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { person } = people()
let workbench: Workbench
let page: Page

const title = 'Harbour office denies '.repeat(820).trim()

beforeAll(async () => {
  workbench = await person()
  page = workbench.page
  const html = `<html><head><title>${title}</title></head><body><p>No crate was missing.</p></body>`
  await openFile(page, { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await page.getByText('No crate was missing.').waitFor()
})

async function height(locator: Locator): Promise<number> {
  const box = await locator.boundingBox()
  return box?.height ?? Infinity
}

it('takes a few lines of a notice, the library, the export and the reader', async () => {
  const notice = page.getByRole('status').getByText('Added “Harbour')
  expect(await height(notice)).toBeLessThan(100)
  expect(await notice.getAttribute('title')).toContain(title)
  expect(await height(page.getByRole('list', { name: 'Library' }).getByRole('listitem'))).toBe(68)
  const name = page.getByRole('button', { name: /^Remove “/ }).getAttribute('aria-label')
  expect((await name)?.length).toBeLessThan(100)
  const heading = page.getByRole('region').getByRole('heading', { level: 1 })
  expect(await height(heading)).toBeLessThan(200)
  expect(await heading.getAttribute('title')).toBe(title)
  expect((await page.title()).length).toBeLessThan(100)

  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  expect(await height(dialog.getByText('This article: “'))).toBeLessThan(100)
  expect(await height(dialog)).toBeLessThan(640)
  await dialog.getByText('Chosen articles').click()
  const choice = dialog.getByRole('list', { name: 'Articles to export' }).locator('span')
  await choice.waitFor()
  expect(await height(choice)).toBeLessThan(80)
  expect(await choice.getAttribute('title')).toBe(title)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

it('takes a few lines of the notice and the button of what was removed', async () => {
  await page.getByRole('button', { name: /^Remove “/ }).click()
  const notice = page.getByText('Removed “Harbour')
  await notice.waitFor()
  expect(await height(notice)).toBeLessThan(100)
  const undo = page.getByRole('button', { name: /^Undo: / })
  expect((await undo.getAttribute('title'))?.length).toBeLessThan(120)
  expect(workbench.complaints).toEqual([])
})
