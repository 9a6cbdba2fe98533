import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { people } from './people.ts'
import { plantTeamFolder } from './plant-team-folder.ts'
import { story } from './story.ts'
import { addReviewed, chooseFiles, clickWords, selectWords, textFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { person } = people()

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await person()
    await workbench.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await letAxeIn(workbench)
  })

  // A dialog in which something was found does not stand before what comes next.
  afterEach(async () => {
    const { page } = workbench
    if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
  })

  it('finds nothing serious in the first view', async () => {
    await workbench.page.getByRole('heading', { name: 'Mark up your first article' }).waitFor()
    expect(await axeFindings(workbench.page)).toEqual([])
  })
  it('finds nothing serious with an article, an open card and the settings', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Look at a sample article' }).click()
    await page.getByRole('list', { name: 'Annotations' }).waitFor()
    // Two overlapping passages of evidence, and their list.
    await clickWords(page, 'a serial number that begins')
    await page.getByRole('listbox', { name: '2 annotations here' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    const cards = page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
    await cards.first().getByRole('button').first().click()
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Reading settings' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
  it('finds nothing serious in relations beside the text, on their card, and in the list to choose from', async () => {
    const { page } = workbench
    await clickWords(page, 'delivered at least forty drones')
    const arcs = page.getByRole('group', { name: 'Relations of the selected annotation' })
    await arcs.getByRole('link').nth(1).focus()
    await page.getByRole('button', { name: 'Edit relation' }).first().click()
    await page.getByRole('combobox', { name: 'Confidence' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('r')
    await page.getByRole('listbox').getByRole('option').nth(2).waitFor()
    await page.keyboard.type('drone')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
  it('finds nothing serious in the tabs of the side pane, the commands and the keys', async () => {
    const { page } = workbench
    await page.getByRole('tab', { name: 'Codebook' }).click()
    await page.getByRole('button', { name: 'Edit Denial' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Overview' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tabpanel').getByText('Library', { exact: true }).click()
    await page.getByText(/annotations in 1 article/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'History' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Annotations' }).click()
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
  it('finds nothing serious in filters, chosen cards and the list of speakers and labels', async () => {
    const { page } = workbench
    const cards = page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
    await page.getByRole('button', { name: 'Claims' }).click()
    await cards.first().getByRole('checkbox').check()
    await page.getByRole('button', { name: 'More filters' }).click()
    await page.getByRole('combobox', { name: 'Speaker' }).first().click()
    await page.getByRole('listbox').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('listbox').getByRole('option').first().click()
    await page.keyboard.press('Escape')
    expect(await axeFindings(page)).toEqual([])
    for (const name of ['Tag…', 'Label…', 'Speaker…']) {
      await page.getByRole('button', { name, exact: true }).click()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'More filters' }).click()
    await page.getByRole('button', { name: 'Speakers and labels…' }).click()
    const words = page.getByRole('dialog', { name: 'Speakers and labels' })
    await words.getByRole('list').getByRole('button').first().click()
    await words.getByRole('textbox').fill('Tessa Quill')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('button', { name: 'Choose none' }).click()
  })
  it('finds nothing serious in the export and in an import from another tool', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByRole('radio', { name: 'Confidential Claimbench file' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Team folder…' }).click()
    expect(await axeFindings(page)).toEqual([])
    await plantTeamFolder(page, { 'bo-1111aaaa.claimbench.json': '{"type":' })
    await page.getByRole('button', { name: 'Choose folder…' }).click()
    await page.getByText('Not readable yet').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop using this folder' }).click()
    await page.getByRole('button', { name: 'Choose folder…' }).waitFor()
    await page.keyboard.press('Escape')
    const body = [{ type: 'TextualBody', purpose: 'tagging', value: 'claim' }]
    const annotations = ['it had never supplied drones', 'drones'].map((exact, at) => {
      const selector = [{ type: 'TextQuoteSelector', exact }]
      const target = { annotation: `${at}`, selector }
      return { id: `${at}`, type: 'Annotation', body, target }
    })
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import…' }).click()
    await (await chooser).setFiles(textFile('recogito.json', JSON.stringify(annotations)))
    await page.getByRole('button', { name: 'Put here' }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Change article/ }).click()
    await page.getByRole('searchbox', { name: /^Search titles for/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
  it('finds nothing serious in a review and in a list of opened files', async () => {
    const { page } = workbench
    await chooseFiles(page, textFile('crates.txt', story))
    await page.getByRole('dialog').getByRole('option').nth(1).click()
    expect(await axeFindings(page)).toEqual([])
    await addReviewed(page)
    const second = textFile('second.txt', 'Second story\n\nIt has one more paragraph.')
    const broken = textFile('broken.pdf', '%PDF-1.7')
    await chooseFiles(page, [second, broken])
    await page.getByRole('heading', { name: '1 file added, 1 could not be read' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()
  })
  it('finds nothing serious in what changed between two captures', async () => {
    const { page } = workbench
    const library = page.getByRole('list', { name: 'Library' })
    await library.getByRole('button', { name: 'Harbour office' }).first().click()
    await selectWords(page, 'nine crates at night')
    await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
    await page.keyboard.press('1')
    await chooseFiles(
      page,
      textFile('newer.txt', story.replace('nine crates', 'nine or ten crates')),
    )
    await page.getByRole('radio', { name: 'Newer version' }).check()
    expect(await axeFindings(page)).toEqual([])
    await addReviewed(page)
    await page.getByRole('button', { name: 'What changed since I annotated' }).click()
    await page.getByRole('button', { name: 'To decide 1' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
  it('finds nothing serious in the claim map, with a passage selected, and in its table', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Claim map' }).click()
    const map = page.getByRole('region', { name: 'Claim map' })
    await map.getByRole('combobox', { name: 'What is mapped' }).selectOption('The library')
    await map.getByRole('button', { name: 'Filter' }).click()
    await page.locator('.map-card').first().click()
    await page.getByRole('complementary', { name: 'Selected passage' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await map.getByRole('button', { name: 'Show the whole map' }).click()
    expect(await axeFindings(page)).toEqual([])
    await map.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('table').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await map.getByRole('button', { name: 'Close the map' }).click()
  })
  it('finds nothing serious in finding, marking all and searching the library', async () => {
    const { page } = workbench
    const library = page.getByRole('list', { name: 'Library' })
    await library.getByRole('button', { name: 'Harbour office' }).first().click()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Words to find' }).fill('crates')
    await page.getByRole('status').getByText('1 of 2').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
    await page.keyboard.press('m')
    await page.getByRole('button', { name: /^Mark \d/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+f')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Words to search for' }).fill('crate')
    const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
    await results.first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('combobox', { name: 'Date' }).selectOption('Published')
    expect(await axeFindings(page)).toEqual([])
    await results.first().click()
    await page.getByRole('button', { name: 'Back to results' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
  it('finds nothing serious in the export dialog', async () => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByText('Chosen articles').click()
    await page.getByRole('list', { name: 'Articles to export' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
