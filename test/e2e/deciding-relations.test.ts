import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { axeFindings, letAxeIn } from './axe-findings.ts'
import { workOf } from './compared-files.ts'
import { saveAs } from './handed-work.ts'
import { openComparison } from './comparison.ts'
import { importFiles } from './import-file.ts'
import { card } from './marking.ts'
import { people } from './people.ts'
import { storyTitle } from './story.ts'

const { person, path } = people()

const denial = 'no crate had left its sheds without papers'
const claim = 'he loaded nine crates at night'
const photo = 'He showed a photograph of the lorry.'
const threat = 'you will not work here again'
const marks = [
  [denial, 'denial'],
  [claim, 'claim'],
  [photo, 'evidence'],
  [threat, 'threat'],
] as const

const works = {
  Ada: workOf({
    name: 'Ada',
    marks,
    relates: [
      [0, 'denies', 1],
      [0, 'disputes', 2],
      [2, 'supports', 1],
    ],
  }),
  Benno: workOf({
    name: 'Benno',
    marks,
    relates: [
      [0, 'disputes', 1],
      [0, 'denies', 2],
      [3, 'responds-to', 1],
    ],
  }),
}

it('settles by key how passages stand to each other, and signs it', async () => {
  const workbench = await person()
  const { page } = workbench
  await letAxeIn(workbench)
  for (const [name, buffer] of Object.entries(works)) {
    const file = { name: `${name}.claimbench.json`, mimeType: 'application/json', buffer }
    await importFiles(page, file)
  }
  const listed = page.getByRole('list', { name: 'Library' })
  await listed.getByRole('button', { name: storyTitle }).first().click()
  const { comparison, panel, kinds } = await openComparison(page)
  const isDecided = (words: string) => expect.stringMatching(`${words}\\s*Decided`) as string
  expect(await kinds()).toEqual([
    'They relate these differently',
    'They relate these differently',
    'Related by Ada alone',
    'Related by Benno alone',
  ])
  await page.keyboard.press('j')
  await panel.getByRole('heading', { name: 'To be decided' }).waitFor()
  await panel.getByText('0 of 4 decided here · 4 agreed').waitFor()
  await panel.getByRole('textbox', { name: 'Your name, for your decisions' }).fill('Chair')
  await page.keyboard.press('Enter')

  // Decided for one, with a reason, taken back and decided for the other.
  await page.keyboard.press('w')
  await page.keyboard.type('It says the opposite.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await panel.getByText(/Chair decided for Ada/).waitFor()
  await page.keyboard.press('Control+z')
  await panel.getByRole('heading', { name: 'To be decided' }).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await panel.getByText(/Chair decided for Ada/).waitFor()
  expect(await panel.getByRole('button', { name: /Ada/ }).getAttribute('aria-pressed')).toBe('true')

  // Another kind, the other way round, by keys alone. What somebody has said is not offered again.
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  const another = panel.getByRole('form', { name: 'Another relation' })
  expect(await another.getByRole('button', { name: 'denies' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await another.waitFor({ state: 'detached' })
  await page.keyboard.press('e')
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.keyboard.press('Enter')
  await panel
    .getByText(`Chair decided for another one`)
    .getByText(`“${photo}” denies “${denial}”`)
    .waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await panel.getByText(/Chair decided to leave it out/).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await panel.getByText(/Chair decided for Benno/).waitFor()
  await panel.getByText('4 of 4 decided here · 4 agreed').waitFor()
  expect(await kinds()).toEqual([
    isDecided('They relate these differently'),
    isDecided('They relate these differently'),
    isDecided('Related by Ada alone'),
    isDecided('Related by Benno alone'),
  ])
  await comparison.getByRole('button', { name: 'Consensus' }).click()
  await comparison.getByText('4 of 4 decided here · 4 agreed').waitFor()
  const signed = await saveAs(page, path('signed.claimbench.json'), () =>
    comparison.getByRole('button', { name: 'Export consensus…' }).click(),
  )
  const read = decodeCollection(await readFile(signed, 'utf8'))
  if (!read.ok) throw new Error(read.problem.message)
  const { annotations, relations, decisions } = read.value.library
  const words = new Map(annotations.map(({ id, quote }) => [id, quote.exact]))
  expect(
    relations
      .map(({ from, kind, to, creator }) => [words.get(from), kind, words.get(to), creator.name])
      .sort(),
  ).toEqual([
    [photo, 'denies', denial, 'Chair'],
    [denial, 'denies', claim, 'Ada'],
    [threat, 'responds-to', claim, 'Benno'],
  ])
  expect(decisions.map(({ outcome }) => outcome.kind).sort()).toEqual([
    'neither',
    'new',
    'one',
    'one',
  ])

  // Somebody else sees on the card how a relation was settled, by whom and why.
  const { page: third, complaints } = await person()
  await importFiles(third, signed)
  await third
    .getByRole('list', { name: 'Library' })
    .getByRole('button', { name: storyTitle })
    .first()
    .click()
  await card(third, claim).getByText('is denied by').waitFor()
  const onCard = card(third, denial).getByRole('list', { name: 'Decisions' })
  await onCard.getByText(/Stands\..*Chair decided for one/).waitFor()
  await onCard.getByText('It says the opposite.').waitFor()
  await card(third, claim)
    .getByText(/is answered by/)
    .waitFor()
  await expect
    .poll(() =>
      card(third, claim)
        .getByText(/Stands\./)
        .count(),
    )
    .toBe(2)
  await card(third, claim).getByRole('button', { name: claim, exact: true }).click()
  expect([...workbench.complaints, ...complaints]).toEqual([])
})
