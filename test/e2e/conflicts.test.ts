import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { importFiles } from './import-file.ts'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'

const { person, reader, path } = people()

async function exported(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog', { name: 'Export' }).getByText('The whole library').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const file = path(`${name}.claimbench.json`)
  await (await download).saveAs(file)
  return file
}

async function write(page: Page, words: string, note: string): Promise<void> {
  await card(page, words).getByRole('button').first().click()
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill(note)
  await card(page, words).getByRole('button', { name: words }).click()
}

const claim = 'he loaded nine crates at night'
const denial = 'no crate had left its sheds without papers'

it('keeps both versions of what two people changed, and settles them for both', async () => {
  const ana = await reader()
  await mark(ana.page, claim, '1')
  await mark(ana.page, denial, '2')
  const ben = await person()
  await importFiles(ben.page, await exported(ana.page, 'first'))
  await ben.page
    .getByRole('button', { name: new RegExp(storyTitle) })
    .first()
    .click()

  // Each writes about both passages, and one deletes what the other keeps.
  await write(ana.page, claim, 'He says it on page two.')
  await ana.page.keyboard.press('4')
  await write(ana.page, denial, 'The office only.')
  await write(ben.page, claim, 'Nobody else saw it.')
  await card(ben.page, denial).getByRole('button').first().click()
  await ben.page.keyboard.press('Delete')
  await importFiles(ana.page, await exported(ben.page, 'bens'))

  const { page } = ana
  const notice = page.getByRole('button', { name: '2 open conflicts' })
  await notice.waitFor()
  await letAxeIn(ana)
  await notice.click()
  const list = page.getByRole('list', { name: 'Open conflicts' })
  await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining(denial),
    expect.stringContaining(claim),
  ])
  expect(await axeFindings(page)).toEqual([])

  // By key: the second one, its card, both notes and the tag of one, then the other.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const block = card(page, claim).getByRole('region', { name: 'Changed on both sides' })
  await block.getByRole('button', { name: 'Combine…' }).click()
  expect(await block.getByRole('radio', { name: 'Both' }).isChecked()).toBe(true)
  await block.getByRole('radio', { name: /Changed here.*Threat/ }).check()
  const preview = block.getByRole('group', { name: 'What is kept' })
  expect(await preview.innerText()).toMatch(/Threat[^]*Nobody else saw it\./)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page)).toEqual([])
  }
  await block.getByRole('button', { name: 'Keep combined' }).click()
  await page.getByText('Settled the conflict. 1 is still open.').waitFor()
  const other = card(page, denial).getByRole('region', { name: 'Changed on both sides' })
  await other.getByRole('button', { name: /^Keep this/ }).click()
  await page.getByText('No open conflicts are left.').waitFor()
  await page.keyboard.press('c')
  await page.getByText('No open conflicts.', { exact: true }).waitFor()

  const anas = await exported(page, 'settled')
  await importFiles(ben.page, anas)
  await card(ben.page, denial).waitFor()
  await expect.poll(() => card(ben.page, claim).innerText()).toContain('Threat')
  expect(await card(ben.page, claim).innerText()).toMatch(/page two[^]*Nobody|Nobody[^]*page two/)
  expect(await ben.page.getByText('Changed on both sides').count()).toBe(0)
  const [a, b] = [
    await readFile(anas, 'utf8'),
    await readFile(await exported(ben.page, 'b'), 'utf8'),
  ]
  expect(b).toBe(a)
  expect([...ana.complaints, ...ben.complaints]).toEqual([])
})
