import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { addReviewed, chooseFiles, openFile, selectWords, textFile } from './workbench.ts'
import type { Workbench } from './workbench.ts'

const { person, path } = people()

const title = 'Ministry rejects reports of arms transfer'
const first = [
  title,
  'The ministry of defence of Orvland said on Tuesday that it had never sent drones to the rebels.',
  'Reporters were shown a wreck in a field near Karm. Each engine bore a number that begins with OV-7.',
  'The foreign minister warned that Orvland would answer further accusations with all means.',
  'A colonel who asked not to be named said that four lorries crossed the border at night.',
]
const second = [
  title,
  'The ministry of defence of Orvland said on Tuesday that it had never sold or sent any drones to the rebels.',
  'A spokesman repeated the denial on Wednesday.',
  ...first.slice(2, 3),
  ...first.slice(4),
]

/** A person who has tagged four passages of the first version, one of them with a speaker. */
async function annotated(): Promise<Workbench> {
  const workbench = await person()
  const { page } = workbench
  await openFile(page, textFile('arms.txt', first.join('\n\n')))
  await page.getByRole('region', { name: title }).waitFor()
  const cards = page.getByRole('list', { name: 'Annotations' }).locator('q')
  const marks = [
    ['had never sent drones to the rebels', '2'],
    ['begins with OV-7', '3'],
    ['would answer further accusations', '4'],
    ['four lorries crossed the border', '1'],
  ] as const
  for (const [at, [words, key]] of marks.entries()) {
    await selectWords(page, words)
    await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
    await page.keyboard.press(key)
    await expect.poll(() => cards.count()).toBe(at + 1)
  }
  return workbench
}

function shownQuotes(page: Page) {
  return page.getByRole('list', { name: 'Annotations' }).locator('q').allInnerTexts()
}

it('offers a newer version, carries over what is the same, and asks about the rest', async () => {
  const { page, complaints, close } = await annotated()
  await chooseFiles(page, textFile('arms-2.txt', second.join('\n\n')))
  const dialog = page.getByRole('dialog', { name: 'Review before adding' })
  expect(await dialog.getByRole('radio', { name: `Newer version of “${title}”` }).isChecked()).toBe(
    true,
  )
  await addReviewed(page)
  await page.getByText('Carried 2 annotations over. 2 annotations changed or gone').waitFor()
  await expect
    .poll(() => shownQuotes(page))
    .toEqual(['begins with OV-7', 'four lorries crossed the border'])

  await page.getByRole('button', { name: 'What changed', exact: true }).click()
  const view = page.getByRole('region', { name: 'What changed since I annotated' })
  await view.getByRole('button', { name: 'To decide 1' }).waitFor()
  const inserted = await view.locator('ins').allInnerTexts()
  expect(inserted.map((words) => words.trim())).toEqual(['sold or', 'any'])
  await view.getByRole('button', { name: 'It is this passage' }).click()
  await view.getByRole('button', { name: 'Gone 1' }).click()
  await view.getByText('These words are not in it.').waitFor()

  const download = page.waitForEvent('download')
  await view.getByRole('button', { name: 'Export as Markdown…' }).click()
  const file = path('changes.md')
  await (await download).saveAs(file)
  const written = await readFile(file, 'utf8')
  expect(written).toContain('had never **sold or** sent **any** drones to the rebels')
  expect(written).toContain('## Gone (1)')

  await view.getByRole('button', { name: 'Close' }).click()
  await expect
    .poll(() => shownQuotes(page))
    .toEqual([
      'had never sold or sent any drones to the rebels',
      'begins with OV-7',
      'four lorries crossed the border',
    ])
  expect(complaints).toEqual([])
  await close()
})

it('is decided by key alone, taken back, and keeps the older version as it was', async () => {
  const { page, close } = await annotated()
  await chooseFiles(page, textFile('arms-2.txt', second.join('\n\n')))
  await addReviewed(page)
  await page.getByRole('button', { name: 'What changed', exact: true }).click()
  const view = page.getByRole('region', { name: 'What changed since I annotated' })
  await view.getByRole('button', { name: 'To decide 1' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Passages')
  await page.keyboard.press('x')
  await view.getByText('Left with the older version').waitFor()
  await page.keyboard.press('Control+z')
  await view.getByRole('button', { name: 'To decide 1' }).waitFor()
  await page.getByRole('region', { name: 'Passages' }).focus()
  await page.keyboard.press('x')
  await view.getByRole('button', { name: 'Decide again' }).click()
  await view.getByRole('button', { name: 'To decide 1' }).waitFor()
  await page.getByRole('region', { name: 'Passages' }).focus()
  await page.keyboard.press('a')
  await view.getByRole('button', { name: 'Changed 1', exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await view.getByRole('button', { name: 'To decide 1' }).waitFor()
  // It is as open as before: taken once more, and left as a step that can be taken back too.
  await view.getByRole('button', { name: 'It is this passage' }).click()
  await view.getByRole('button', { name: 'Changed 1', exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await view.getByRole('button', { name: 'Leave with the older version' }).click()
  await view.getByText('Left with the older version').waitFor()
  await page.keyboard.press('Control+z')
  await view.getByRole('button', { name: 'It is this passage' }).waitFor()
  await page
    .getByRole('list', { name: 'Library' })
    .getByRole('button', { name: title })
    .nth(2)
    .click()
  await page.getByText('There is a newer version of this article').waitFor()
  await expect.poll(() => shownQuotes(page)).toHaveLength(4)
  await close()
})

it('is an article of its own where the person says so, and a newer version later', async () => {
  const { page, close } = await annotated()
  await chooseFiles(page, textFile('arms-2.txt', second.join('\n\n')))
  await page.getByRole('radio', { name: 'An article of its own' }).check()
  await addReviewed(page)
  await expect.poll(() => shownQuotes(page)).toEqual([])
  await page.getByRole('button', { name: 'Add author, publisher, date…' }).click()
  await page.getByRole('radio', { name: `Newer version of “${title}”` }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Carried 2 annotations over.').waitFor()
  await page.getByText('This replaces the version captured').waitFor()
  await close()
})

it('says so where nothing of the older version is left, and lets each be left with it', async () => {
  const { page, close } = await person()
  const head = `<title>${title}</title><link rel="canonical" href="https://courier.example/arms">`
  const html = (name: string, words: string) => ({
    ...{ name, mimeType: 'text/html' },
    buffer: Buffer.from(`<html><head>${head}</head><body><p>${words}</p></body></html>`),
  })
  await openFile(page, html('arms.html', first.slice(1).join('</p><p>')))
  await page.getByRole('region', { name: title }).waitFor()
  await selectWords(page, 'begins with OV-7')
  await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor()
  await page.keyboard.press('3')
  await expect.poll(() => shownQuotes(page)).toHaveLength(1)
  await chooseFiles(page, html('gone.html', 'This article was withdrawn.'))
  await page.getByRole('radio', { name: `Newer version of “${title}”` }).check()
  await addReviewed(page)
  const said = 'No annotation could be carried over as it is. 1 annotation changed or gone: look'
  await page.getByText(said).waitFor()
  await page.getByRole('button', { name: 'What changed', exact: true }).click()
  await page.getByRole('button', { name: 'Gone 1' }).waitFor()
  await page.getByRole('button', { name: 'Leave with the older version' }).click()
  await page.getByText('Left with the older version').waitFor()
  await close()
})

it('carries over at once what came to the older version later, or was taken back', async () => {
  const { page, close } = await annotated()
  await chooseFiles(page, textFile('arms-2.txt', second.join('\n\n')))
  await addReviewed(page)
  await page.getByText('Carried 2 annotations over.').waitFor()
  await page.getByRole('button', { name: 'Undo: Carry 2 annotations over' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => shownQuotes(page)).toEqual([])
  await page.getByRole('button', { name: 'What changed since I annotated' }).click()
  const view = page.getByRole('region', { name: 'What changed since I annotated' })
  await view.getByText('2 annotations on unchanged words are not carried over yet.').waitFor()
  await view.getByRole('button', { name: 'Carry them over' }).click()
  await view.getByText('not carried over yet').waitFor({ state: 'detached' })
  await view.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => shownQuotes(page)).toHaveLength(2)
  await close()
})
