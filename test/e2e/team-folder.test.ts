import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { plantTeamFolder, putTeamFiles } from './plant-team-folder.ts'
import type { TeamFiles } from './plant-team-folder.ts'
import { story, storyTitle } from './story.ts'
import { openFile, textFile } from './workbench.ts'

const { person, reader } = people()

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Team folder' })
const others = (page: Page) => dialog(page).getByRole('list', { name: 'Files of others' })

async function openTeam(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('team folder')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
}

async function chooseTeam(page: Page): Promise<void> {
  await plantTeamFolder(page)
  await openTeam(page)
  // It has the focus: Enter alone goes on.
  await page.keyboard.press('Enter')
  await dialog(page).getByText('Our team').waitFor()
  await exchanged(page)
}

async function exchanged(page: Page): Promise<void> {
  await dialog(page).getByRole('status').getByText('Exchanged').waitFor()
  await dialog(page).getByRole('button', { name: 'Exchange now', disabled: false }).waitFor()
}

async function exchangeNow(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Exchange now' }).click()
  await exchanged(page)
}

function filesOf(page: Page): Promise<TeamFiles> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('Our team')
    const files: Record<string, string> = {}
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') files[handle.name] = await (await handle.getFile()).text()
    }
    return files
  })
}

/** What a synchroniser does: each has afterwards what either had. Each file has one writer. */
async function synchronise(a: Page, b: Page): Promise<void> {
  const [ofA, ofB] = [await filesOf(a), await filesOf(b)]
  await putTeamFiles(a, ofB)
  await putTeamFiles(b, ofA)
}

async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name, for your annotations' }).fill(name)
  await page.getByRole('button', { name: 'Keep name' }).click()
  await page.getByRole('button', { name: 'Keep name' }).waitFor({ state: 'detached' })
}

it('carries the work of two people through a folder, without one file written by both', async () => {
  const ana = await reader()
  await mark(ana.page, 'nine crates', '1')
  await giveName(ana.page, 'Ana')
  await chooseTeam(ana.page)
  await dialog(ana.page).getByText('No files of others are here yet.').waitFor()
  const [file, ...more] = Object.keys(await filesOf(ana.page))
  expect(file).toMatch(/^ana-[0-9a-z]{8}\.claimbench\.json$/)
  expect(more).toEqual([])

  const bo = await person()
  await chooseTeam(bo.page)
  await dialog(bo.page).getByText('Written once you have marked something.').waitFor()
  await synchronise(ana.page, bo.page)
  // Half of a file that is still on its way, and a copy that was set aside.
  const half = (await filesOf(ana.page))[file!]!
  await putTeamFiles(bo.page, {
    'cem-1111aaaa.claimbench.json': half.slice(0, 300),
    [file!.replace('.json', ' (conflicted copy).json')]: half,
  })
  await exchangeNow(bo.page)
  await dialog(bo.page).getByText('1 annotation of Ana arrived.').waitFor()
  expect(await others(bo.page).getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Ana\b.*conflicted copy/s),
    expect.stringMatching(/^Ana\b/),
    expect.stringMatching(/cem-1111aaaa.*Not readable yet/s),
  ])
  await bo.page.keyboard.press('Escape')
  await bo.page
    .getByRole('list', { name: 'Library' })
    .getByRole('button', { name: storyTitle })
    .first()
    .click()
  await card(bo.page, 'nine crates').waitFor()
  await mark(bo.page, 'a photograph of the lorry', '3')
  await giveName(bo.page, 'Bo')
  await openTeam(bo.page)
  await exchangeNow(bo.page)

  await synchronise(ana.page, bo.page)
  await exchangeNow(ana.page)
  await dialog(ana.page).getByText('1 annotation of Bo arrived.').waitFor()
  await ana.page.keyboard.press('Escape')
  await card(ana.page, 'a photograph of the lorry').waitFor()
  expect(ana.complaints).toEqual([])
  expect(bo.complaints).toEqual([])
})

it('remembers the folder over a restart, exchanges again, and stops using it', async () => {
  const first = await person('restarted')
  await openFile(first.page, textFile('crates.txt', story))
  await mark(first.page, 'nine crates', '1')
  await chooseTeam(first.page)
  await first.close()
  const { page } = await person('restarted')
  await openTeam(page)
  await dialog(page).getByText('Our team').waitFor()
  await exchangeNow(page)
  await dialog(page).getByRole('button', { name: 'Stop using this folder' }).click()
  await dialog(page).getByRole('button', { name: 'Choose folder…' }).waitFor()
  expect(Object.keys(await filesOf(page))).toHaveLength(1)
})
