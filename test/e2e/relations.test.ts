import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { story } from './story.ts'
import {
  clickWords,
  openFile,
  openWorkbench,
  selectWords,
  serve,
  temporaryFolder,
  textFile,
} from './workbench.ts'
import type { Served } from './workbench.ts'

let served: Served
let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeAll(async () => {
  folder = await temporaryFolder()
  served = await serve()
})
afterAll(async () => {
  await served.stop()
  await folder.remove()
})

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'

function card(page: Page, words: string) {
  return page
    .getByRole('list', { name: 'Annotations' })
    .locator(':scope > li')
    .filter({ has: page.getByRole('button', { name: words, exact: true }) })
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words)
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press(key)
  await card(page, words).waitFor()
}

async function workbench(profile: string) {
  const opened = await openWorkbench({ url: served.url, profile: join(folder.path, profile) })
  await openFile(opened.page, textFile('crates.txt', story))
  await opened.page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  return opened
}

it('says which claim a denial denies, on both cards, edits it and takes it away', async () => {
  const { page, complaints, close } = await workbench('one')
  await mark(page, claim, '1')
  await mark(page, denial, '2')
  await page.keyboard.press('r')
  await page.getByText('Choose the passage that this one is about').waitFor()
  await clickWords(page, 'loaded nine')
  await card(page, denial).getByText(`denies: ${claim}`).waitFor()
  await card(page, claim).getByText(`denied by: ${denial}`).waitFor()

  await card(page, denial).getByLabel('Kind of relation').selectOption('disputes')
  await card(page, claim).getByText('disputed by:').waitFor()
  await page
    .getByRole('textbox', { name: 'Note on the relation' })
    .pressSequentially('About the papers only.')
  await page.reload()
  await card(page, claim).getByText('disputed by:').waitFor()
  await card(page, denial).getByRole('button', { name: denial, exact: true }).click()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Note on the relation' }).inputValue())
    .toBe('About the papers only.')

  await page.getByRole('button', { name: 'Remove relation' }).click()
  await expect.poll(() => card(page, claim).getByText('disputed by:').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await card(page, claim).getByText('disputed by:').waitFor()
  expect(complaints).toEqual([])
  await close()
})

it('relates to a passage of another article, and to one that is only marked then', async () => {
  const { page, complaints, close } = await workbench('two')
  await mark(page, denial, '2')
  await page.getByRole('button', { name: 'Relate to another passage' }).click()
  await openFile(page, textFile('second.txt', 'Second story\n\nCrates left the port on Monday.'))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await page.getByText('Choose the passage that this one is about').waitFor()
  await mark(page, 'Crates left the port', '1')
  await card(page, 'Crates left the port').getByText(`denied by: ${denial}`).click()
  await page.getByRole('region', { name: 'Harbour office denies missing crates' }).waitFor()
  await card(page, denial).getByText('denies: Crates left the port').waitFor()

  await page.keyboard.press('r')
  await page.keyboard.press('Escape')
  expect(await page.getByText('Choose the passage that this one is about').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
