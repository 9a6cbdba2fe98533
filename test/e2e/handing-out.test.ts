import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { axeFindings, letAxeIn } from './axe-findings.ts'
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
