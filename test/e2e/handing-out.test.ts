import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { workOf } from './compared-files.ts'
import { command, handOutStory, workOn } from './handed-work.ts'
import { askToImport } from './import-file.ts'
import { card, mark } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'

const { person, reader, path } = people()

const claim = 'he loaded nine crates at night'

it('keeps what comes back unseen until it is opened, and says when that was early', async () => {
  const workbench = await reader()
  const { page, complaints } = workbench
  await letAxeIn(workbench)
  await page.getByRole('region', { name: storyTitle }).waitFor()
  await mark(page, 'Friday', '1')
  await command(page, 'Hand out…')
  await page.getByRole('dialog', { name: 'Hand out' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  const package_ = await handOutStory(page, path('package.claimbench.json'))
  expect(await readFile(package_, 'utf8')).not.toContain('Friday","prefix')

  const returned = async (name: string, key: string) => {
    const file = path(`${name}.claimbench.json`)
    const { page: theirs } = await person()
    return workOn(theirs, package_, { name, marks: [[claim, key]], file })
  }
  const [anas, bens] = [await returned('Ana', '1'), await returned('Ben', '3')]
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

it('keeps apart what comes back of a package that the command line wrote', async () => {
  const work = { name: 'Ana', marks: [[claim, 'claim']] as const }
  const from = path('from.claimbench.json')
  await writeFile(from, workOf(work))
  const package_ = path('handout.claimbench.json')
  const cli = fileURLToPath(new URL('../../cli/claimbench.mjs', import.meta.url))
  execFileSync(process.execPath, [cli, 'handout', from, '--for', 'Ana,Ben', '-o', package_])
  const handedOut = decodeCollection(await readFile(package_, 'utf8'))
  if (!handedOut.ok) throw new Error(handedOut.problem.message)
  const { assignments } = handedOut.value.library

  const { page, complaints } = await person()
  await askToImport(page, {
    name: 'ana.claimbench.json',
    mimeType: 'application/json',
    buffer: workOf({ ...work, assignments }),
  })
  await page
    .getByText(/is the work of Ana\. It is kept apart unseen\. Still to come: Ben\./)
    .waitFor()
  await page.getByRole('button', { name: 'Handed out' }).click()
  const list = page.getByRole('dialog', { name: 'Handed out' })
  await list.getByText(/for Ana, Ben · handed out elsewhere/).waitFor()
  await list.getByRole('button', { name: 'Open returns' }).click()
  await list.getByRole('button', { name: 'Open without them' }).click()
  await list.getByText(/, without Ben\./).waitFor()
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: new RegExp(storyTitle) })
    .first()
    .click()
  await card(page, claim).waitFor()
  expect(complaints).toEqual([])
})
