import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { importFiles } from './import-file.ts'
import { people } from './people.ts'

const { reader, person, path } = people()

const section = (page: Page, name: string) => page.getByRole('region', { name })

async function openCodebook(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill('codebook')
  await page.keyboard.press('Enter')
  await section(page, 'Claim').waitFor()
}

it('says what each tag means, is edited in the team’s words, and goes to a colleague with a file', async () => {
  const { page } = await reader()
  await openCodebook(page)
  const denial = section(page, 'Denial')
  await denial.getByRole('heading', { name: 'Is no denial' }).waitFor()
  await denial.getByRole('button', { name: 'Edit Denial' }).click()
  await denial.getByRole('textbox', { name: 'Definition' }).fill('It rejects what was said.')
  await denial
    .getByRole('textbox', { name: 'Examples, one a line', exact: true })
    .fill('“No.”\n\n“Never.”')
  await denial.getByRole('button', { name: 'Finish editing Denial' }).click()
  const lines = () => denial.getByRole('listitem').allTextContents()
  await expect.poll(async () => (await lines()).slice(0, 2)).toEqual(['“No.”', '“Never.”'])

  await page.getByRole('button', { name: 'Export…' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const file = path('codebook.claimbench.json')
  await (await download).saveAs(file)

  const colleague = (await person()).page
  await importFiles(colleague, file)
  await colleague.getByRole('list', { name: 'Library' }).getByRole('button').first().click()
  await openCodebook(colleague)
  await section(colleague, 'Denial').getByText('It rejects what was said.').waitFor()

  await denial.getByRole('button', { name: 'Use the standard one' }).click()
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(4)
  await page.keyboard.press('Control+z')
  await denial.getByText('It rejects what was said.').waitFor()
})
