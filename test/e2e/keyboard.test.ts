import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { people } from './people.ts'
import { story, storyTitle } from './story.ts'
import { openFile, textFile } from './workbench.ts'

const { person, path } = people()

/** Goes on by Tab to what has a name, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const meant = page
    .getByRole('button', { name })
    .or(page.getByRole('textbox', { name, exact: true }))
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const found = await meant.evaluateAll((all) =>
      all.includes(document.activeElement as HTMLElement),
    )
    if (found) return
  }
  throw new Error(`Tab does not come to ${String(name)}`)
}

/** Presses keys one after the other, each when the window has drawn what the one before did. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(document.getSelection()))
}

function cards(page: Page) {
  return page.getByRole('list', { name: 'Annotations' }).locator(':scope > li')
}

it('annotates, links and exports an article without a mouse', async () => {
  const { page, complaints, close } = await person()
  await page.evaluate(() => {
    const count = () => (document.body.dataset['presses'] = 'some')
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, count)
  })
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Control+o')
  await (await chooser).setFiles(textFile('crates.txt', story))
  await page.getByRole('button', { name: 'Add to library' }).waitFor()
  await tabTo(page, 'Add to library')
  await press(page, 'Enter')
  await page.getByRole('region', { name: storyTitle }).waitFor()

  // By sentence, from the title on.
  await press(page, 'j', 'j', 'j')
  expect(await selected(page)).toBe('A dock worker claims that he loaded nine crates at night.')
  await press(page, 'Control+Shift+ArrowLeft')
  await press(page, '1')
  await cards(page).first().waitFor()
  // On from there, and tagged by the toolbar.
  await press(page, 'j')
  expect(await selected(page)).toBe('He showed a photograph of the lorry.')
  await tabTo(page, /^Evidence/)
  await press(page, 'Enter')
  await expect.poll(() => cards(page).count()).toBe(2)
  await press(page, 'ArrowDown', 'Shift+ArrowDown')
  expect(await selected(page)).toMatch(/^“If you print this.*told him\.$/)
  await press(page, '4')
  await expect.poll(() => cards(page).count()).toBe(3)
  await tabTo(page, 'Note')
  await page.keyboard.type('Reported, not heard.')
  await press(page, 'Tab', 'k', 'k', 'k')
  await press(page, '2')
  await expect.poll(() => cards(page).count()).toBe(4)

  await press(page, 'r')
  await page.getByRole('dialog', { name: /^Relate/ }).waitFor()
  await page.keyboard.type('nine crates')
  await press(page, 'Enter')
  const denied = 'A dock worker claims that he loaded nine crates at night'
  await page.getByText(`Related: it denies “${denied}”.`).waitFor()
  await press(page, ',', ',', '.')
  await expect
    .poll(() => page.getByRole('button', { pressed: true, name: 'A dock worker' }).count())
    .toBe(1)
  // One word less.
  await press(page, '}')
  await page.getByRole('button', { pressed: true, name: /crates at$/ }).waitFor()
  await press(page, 'Control+z')
  await page.getByRole('button', { pressed: true, name: /crates at night$/ }).waitFor()

  await press(page, 'Control+k')
  await page.getByRole('dialog', { name: 'Commands' }).waitFor()
  await page.keyboard.type('export')
  const download = page.waitForEvent('download')
  await press(page, 'Enter')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  await tabTo(page, 'Save file')
  await press(page, 'Enter')
  const file = path('by-key.claimbench.json')
  await (await download).saveAs(file)
  const { items } = (JSON.parse(await readFile(file, 'utf8')) as { first: { items: Item[] } }).first
  const exact = (item: Item | undefined) => item?.target.selector?.[0]?.exact
  const relation = items.find(({ motivation }) => motivation === 'linking')
  expect(
    items
      .filter((item) => item.target.selector !== undefined)
      .map(exact)
      .toSorted(),
  ).toEqual([
    'A dock worker claims that he loaded nine crates at night',
    'He showed a photograph of the lorry.',
    'The harbour office of Tolmen said on Friday that no crate had left its sheds without papers.',
    '“If you print this, you will not work here again,” his foreman is said to have told him.',
  ])
  expect(relation).toBeDefined()
  expect(await page.evaluate(() => document.body.dataset['presses'])).toBeUndefined()
  expect(complaints).toEqual([])
  await close()
})

interface Item {
  readonly motivation?: string
  readonly target: { readonly selector?: readonly { readonly exact?: string }[] }
}

it('answers at once in an article of a million characters, cut in paragraphs or not', async () => {
  const { page, complaints, close } = await person()
  page.setDefaultTimeout(60_000)
  const sentence = (at: number) => `Sentence ${at} says that no crate had left the sheds.`
  const all = Array.from({ length: 20_000 }, (_, at) => sentence(at))
  const texts = [all.join(' '), all.join('\n\n')]
  for (const [at, text] of texts.entries()) {
    expect(text.length).toBeGreaterThan(1_000_000)
    await openFile(page, textFile(`long-${at}.txt`, `Long story ${at}\n\n${text}`))
    await page.getByRole('region', { name: `Long story ${at}` }).waitFor()
    await press(page, 'j', 'j', 'j', 'Shift+j')
    expect(await selected(page)).toBe(`${sentence(1)}${at === 0 ? ' ' : '\n\n'}${sentence(2)}`)
    await press(page, '1')
    await cards(page).first().waitFor()
    await press(page, ']', 'j')
    expect(await selected(page)).toBe(sentence(4))
  }
  expect(complaints).toEqual([])
  await close()
})
