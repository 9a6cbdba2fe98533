import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { importFiles } from './import-file.ts'
import { people } from './people.ts'
import { clickWords, openFile, selectWords, textFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { reader } = people()
let workbench: Workbench
let page: Page

const denial = 'no crate had left its sheds'
const claim = 'he loaded nine crates at night'
const evidence = 'a photograph of the lorry'
const threat = 'you will not work here again'

const cards = () => page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
const card = (words: string) =>
  cards().filter({ has: page.getByRole('button', { name: words, exact: true }) })
const listed = () => cards().locator('q').allTextContents()
const bar = () => page.getByRole('region', { name: 'Chosen annotations' })
const shown = (words: string) => page.getByText(words, { exact: true }).waitFor()

/** The words that are painted as a tag, or only hinted at. */
function painted(name: RegExp): Promise<readonly string[]> {
  return page.evaluate(
    ({ source }) => {
      const words: string[] = []
      for (const [highlight, ranges] of CSS.highlights) {
        if (!new RegExp(source).test(highlight)) continue
        for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
          const range = document.createRange()
          range.setStart(startContainer, startOffset)
          range.setEnd(endContainer, endOffset)
          words.push(range.toString())
        }
      }
      return words.toSorted()
    },
    { source: name.source },
  )
}

beforeAll(async () => {
  workbench = await reader()
  page = workbench.page
  for (const [words, key] of [
    [threat, '4'],
    [evidence, '3'],
    [claim, '1'],
    [denial, '2'],
  ] as const) {
    await selectWords(page, words)
    await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
    await page.keyboard.press(key)
    await card(words).waitFor()
  }
})

it('shows by tag and text, hints at the rest in the article, and shows all again', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Claims' }).click()
  await page.getByRole('button', { name: 'Threats' }).click()
  await shown('2 of 4 shown')
  expect(await listed()).toEqual([claim, threat])
  await expect.poll(() => painted(/^dimmed$/)).toEqual([evidence, denial])
  expect(await painted(/^(claim|threat)-/)).toEqual([claim, threat])
  await page.keyboard.press('f')
  await page.keyboard.type('CRATES')
  await shown('1 of 4 shown')
  await page.keyboard.type(' and lorries')
  await page.getByText('The filter leaves out every annotation of this article.').waitFor()
  const strip = page.locator('.tick-strip svg')
  await strip.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(listed).toEqual([denial, claim, evidence, threat])
  await expect.poll(() => painted(/^dimmed$/)).toEqual([])
  await strip.waitFor()
})

it('sorts by place, by tag and by the time at which they were made', async () => {
  const order = page.getByRole('combobox', { name: 'Order' })
  await order.selectOption('By tag')
  await expect.poll(listed).toEqual([claim, denial, evidence, threat])
  await order.selectOption('Newest first')
  await expect.poll(listed).toEqual([denial, claim, evidence, threat])
  await order.selectOption('Oldest first')
  await expect.poll(listed).toEqual([threat, evidence, claim, denial])
  await order.selectOption('By place')
  await expect.poll(listed).toEqual([denial, claim, evidence, threat])
})

it('shows a card that the filter leaves out when its passage is clicked', async () => {
  await page.getByRole('button', { name: 'Claims' }).click()
  await shown('1 of 4 shown')
  await clickWords(page, evidence)
  await card(evidence).getByText('The filter leaves this one out.').waitFor()
  await expect.poll(() => painted(/^evidence-/)).toEqual([evidence])
  expect(await listed()).toEqual([claim, evidence])
  await page.keyboard.press('Escape')
  await expect.poll(listed).toEqual([claim])
  await page.getByRole('button', { name: 'Clear' }).click()
})

it('goes by key only to those that are shown', async () => {
  await page.getByRole('button', { name: 'Denials' }).click()
  await page.getByRole('button', { name: 'Threats' }).click()
  await shown('2 of 4 shown')
  await clickWords(page, denial)
  await card(denial).getByRole('button', { name: denial, pressed: true }).waitFor()
  await page.keyboard.press('.')
  await card(threat).getByRole('button', { name: threat, pressed: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear' }).click()
})

it('tags, labels and names the speaker of chosen ones, each as one step', async () => {
  await card(denial).getByRole('checkbox').click()
  await card(evidence)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await bar().getByText('3 chosen').waitFor()
  await bar().getByRole('button', { name: 'Tag…' }).click()
  await page.getByRole('dialog', { name: 'Tag the chosen' }).getByText('Threat').click()
  await page.getByText('Changed 3 annotations.').waitFor()
  await expect.poll(() => painted(/^threat-/)).toHaveLength(4)

  await bar().getByRole('button', { name: 'Label…' }).click()
  await page.keyboard.type('crates, night,')
  await page.getByRole('button', { name: 'Remove crates' }).waitFor()
  await page.keyboard.press('Escape')
  await bar().getByRole('button', { name: 'Speaker…' }).click()
  await page.keyboard.type('A worker')
  await page.keyboard.press('Enter')
  await card(claim).getByText('A worker').waitFor()
  expect(await card(claim).getByRole('list', { name: 'Labels' }).allTextContents()).toEqual([
    'cratesnight',
  ])

  for (const undone of [
    'Give 3',
    'Label 3 annotations “night”',
    'Label 3 annotations “crates”',
    'Tag 3',
  ]) {
    await page.keyboard.press('Control+z')
    await page.getByText(`Undone: ${undone}`).first().waitFor()
  }
  await expect.poll(() => painted(/^threat-/)).toEqual([threat])
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })
})

it('chooses by key and all that are shown, deletes them, and takes that back', async () => {
  await card(threat).getByRole('button', { name: threat }).click()
  await page.keyboard.press('x')
  await bar().getByText('1 chosen').waitFor()
  await page.getByRole('button', { name: 'Denials' }).click()
  await bar().getByText('1 chosen').waitFor()
  await page.keyboard.press('Escape')
  await bar().getByText('1 chosen, 1 of them not shown').waitFor()
  await bar().getByRole('button', { name: 'Choose all 1' }).click()
  await bar().getByText('2 chosen, 1 of them not shown').waitFor()
  await bar().getByRole('button', { name: 'Delete' }).click()
  await page.getByText('Deleted 2 annotations.').waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(listed).toEqual([claim, evidence])
  await page.keyboard.press('Control+z')
  await expect.poll(listed).toEqual([denial, claim, evidence, threat])
})

it('exports the chosen ones as a file that another library takes', async () => {
  await card(claim).getByRole('checkbox').click()
  await card(threat).getByRole('checkbox').click()
  const download = page.waitForEvent('download')
  await bar().getByRole('button', { name: 'Export…' }).click()
  const path = await (await download).path()
  await page.getByText('Exported 2 annotations').waitFor()
  const other = await reader()
  const buffer = await readFile(path)
  await importFiles(other.page, { name: 'two.claimbench.json', mimeType: '', buffer })
  const theirs = other.page.getByRole('list', { name: 'Annotations' }).locator('q')
  await expect.poll(() => theirs.allTextContents()).toEqual([claim, threat])
  expect(other.complaints).toEqual([])
  await bar().getByRole('button', { name: 'Choose none' }).click()
})

it('filters by speaker, label and annotator, and keeps the filter in the next article', async () => {
  await card(claim).getByRole('button', { name: claim }).click()
  await page.keyboard.press('s')
  await page.keyboard.type('A worker')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More filters' }).click()
  const filters = page.getByRole('dialog', { name: 'More filters' })
  await filters.getByRole('combobox', { name: 'Speaker' }).click()
  expect(await page.getByRole('listbox').getByRole('option').allTextContents()).toEqual([
    'A worker1',
    'No speaker3',
  ])
  await page.getByRole('listbox').getByText('A worker').click()
  await shown('1 of 4 shown')
  await filters.getByRole('combobox', { name: 'Label' }).fill('no')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await filters.getByRole('button', { name: 'Remove No label' }).waitFor()
  await filters.getByRole('combobox', { name: 'Annotator' }).click()
  await page.getByRole('listbox').getByText('Unnamed annotator').click()
  await shown('1 of 4 shown')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More filters, 3 on' }).waitFor()
  await openFile(page, textFile('second.txt', 'Second story\n\nCrates left the port on Monday.'))
  await page.getByRole('region', { name: 'Second story' }).waitFor()
  await selectWords(page, 'left the port')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('1')
  await card('left the port').getByText('The filter leaves this one out.').waitFor()
  await shown('0 of 1 shown')
  await page.getByRole('button', { name: 'Clear' }).click()
  expect(workbench.complaints).toEqual([])
})
