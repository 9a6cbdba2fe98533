import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { command, handOutStory, saveAs, workOn } from './handed-work.ts'
import { openComparison } from './comparison.ts'
import { askToImport, importFiles } from './import-file.ts'
import { card } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'

const { person, reader, path } = people()

const crate = 'no crate had left its sheds without papers'
const claim = 'he loaded nine crates at night'
const wide = 'A dock worker claims that he loaded nine crates at night.'
const photo = 'He showed a photograph of the lorry.'
const threat = 'you will not work here again'

it('settles by key what two people disagree about, and signs what stands', async () => {
  const workbench = await reader()
  const { page } = workbench
  const package_ = await handOutStory(page, path('package.claimbench.json'))
  const works = [
    {
      name: 'Ana',
      marks: [
        [crate, '2'],
        [claim, '1'],
        [photo, '3'],
        [threat, '4'],
      ] as const,
    },
    {
      name: 'Ben',
      marks: [
        [crate, '2'],
        [wide, '1'],
        [photo, '1'],
      ] as const,
    },
  ]
  for (const { name, marks } of works) {
    const { page: theirs } = await person()
    const file = await workOn(theirs, package_, {
      name,
      marks,
      file: path(`${name}.claimbench.json`),
    })
    await askToImport(page, file)
    await page.getByText(`is the work of ${name}`).waitFor()
  }
  expect(await card(page, claim).count()).toBe(0)
  await command(page, 'Show what was handed out')
  await page.getByRole('button', { name: 'Open returns' }).click()
  await page.getByText(/when all had returned it/).waitFor()
  await page.keyboard.press('Escape')

  await letAxeIn(workbench)
  const { comparison, panel, kinds } = await openComparison(page)
  expect(await kinds()).toEqual(['Boundaries differ', 'Tags differ', 'Marked by Ana alone'])

  // Another boundary, with a reason, then undone and decided for Ben.
  await page.keyboard.press('j')
  await panel.getByRole('heading', { name: 'To be decided' }).waitFor()
  await panel.getByText('0 of 3 decided here · 1 agreed').waitFor()
  await panel.getByRole('textbox', { name: 'Your name, for your decisions' }).fill('Chair')
  await page.keyboard.press('Enter')
  await panel
    .getByRole('textbox', { name: 'Your name, for your decisions' })
    .waitFor({ state: 'detached' })
  await page.keyboard.press('w')
  await page.keyboard.type('Only the statement itself.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  const another = panel.getByRole('form', { name: 'Another passage' })
  await page.keyboard.press('{')
  await page.keyboard.press('2')
  // It begins as what the first of the two has.
  await another.getByText(/^loaded nine crates at night$/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await panel.getByText(/Chair decided for another one/).waitFor()
  await panel.getByText('“loaded nine crates at night”').waitFor()
  expect(await panel.getByRole('combobox', { name: 'Reason' }).inputValue()).toBe(
    'Only the statement itself.',
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 700, height: 800 })
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.keyboard.press('Control+z')
  await panel.getByRole('heading', { name: 'To be decided' }).waitFor()
  await panel.getByText('0 of 3 decided here · 1 agreed').waitFor()
  const second = panel.getByRole('button', { name: /Ben/ })
  await second.waitFor()
  await page.keyboard.press('2')
  await panel.getByText(/Chair decided for Ben/).waitFor()
  expect(await second.getAttribute('aria-pressed')).toBe('true')

  // Decided anew for Ana, in the place of the first.
  await page.keyboard.press('1')
  await panel.getByText(/Chair decided for Ana.*In place of an earlier one\./).waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('b')
  await panel.getByText(/Chair decided for Ana and Ben/).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await panel.getByText(/Chair decided to leave it out/).waitFor()
  await panel.getByText('3 of 3 decided here · 1 agreed').waitFor()
  expect(await kinds()).toEqual(
    ['Boundaries differ Decided', 'Tags differ Decided', 'Marked by Ana alone Decided']
      .map((words) => words.replace(' Decided', 'Decided'))
      .map((words) => expect.stringMatching(words.replace('Decided', '\\s*Decided')) as string),
  )

  await comparison.getByRole('button', { name: 'Consensus' }).click()
  await comparison.getByText('3 of 3 decided here · 1 agreed').waitFor()
  const figures = comparison.getByRole('row', { name: /^Ben/ })
  expect(await figures.innerText()).toMatch(/Ben\s+0\.571\s+0\.857/)
  expect(await axeFindings(page)).toEqual([])
  const signed = await saveAs(page, path('signed.claimbench.json'), () =>
    comparison.getByRole('button', { name: 'Export consensus…' }).click(),
  )
  const read = decodeCollection(await readFile(signed, 'utf8'))
  if (!read.ok) throw new Error(read.problem.message)
  const { annotations, decisions } = read.value.library
  expect(
    annotations.map(({ quote, tag, creator }) => [quote.exact, tag, creator.name]).sort(),
  ).toEqual([
    [photo, 'claim', 'Ben'],
    [photo, 'evidence', 'Ana'],
    [claim, 'claim', 'Ana'],
    [crate, 'denial', 'Ana'],
  ])
  expect(decisions.map(({ outcome }) => outcome.kind).sort()).toEqual(['both', 'neither', 'one'])

  const { page: third, complaints } = await person()
  await importFiles(third, signed)
  await third
    .getByRole('button', { name: new RegExp(storyTitle) })
    .first()
    .click()
  await card(third, claim).waitFor()
  await expect
    .poll(() => card(third, claim).innerText())
    .toMatch(/Stands\.\s+Chair decided for one/)
  expect(await card(third, threat).count()).toBe(0)
  expect([...workbench.complaints, ...complaints]).toEqual([])
})
