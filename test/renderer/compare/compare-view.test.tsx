import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts'
import { measureGroups } from '../../../shared/agreement/measures.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { ComparedText } from '../../../renderer/compare/compared-text.ts'
import { CompareView } from '../../../renderer/compare/compare-view.tsx'
import { stepCase, useCompare } from '../../../renderer/state/compare.ts'
import { mount } from '../../support/mount.tsx'
import { comparedOf, markedBy } from './make.ts'

beforeEach(async () => {
  useCompare.setState(useCompare.getInitialState())
  await page.viewport(1200, 800)
})

const marks = [
  'Ada 0-26 claim',
  'Ben 0-26 claim',
  'Ada 46-60 denial',
  'Ben 46-70 denial',
  'Ada 100-120 threat',
  'Ben 100-120 evidence',
  'Ada 150-170 claim',
]

function show(annotations: readonly Annotation[] = marks.map(markedBy)) {
  const onCopy = vi.fn<(report: AgreementReport) => void>()
  const shown: ComparedText[] = []
  mount(
    <div style={{ height: '700px', display: 'flex', flexDirection: 'column' }}>
      <CompareView
        compared={comparedOf(annotations)}
        renderText={(text) => {
          shown.push(text)
          return <p>The text</p>
        }}
        renderCase={({ settled }) => <p>To settle: {settled.case.id.slice(0, 9)}</p>}
        onImport={() => undefined}
        onCopy={onCopy}
        onSave={() => undefined}
        onClose={() => undefined}
      />
    </div>,
  )
  return { onCopy, shown }
}

/** A worker is started for each answer. */
const patient = { timeout: 20_000 }
const kinds = () =>
  [...document.querySelectorAll('.compare-case-kind')].map(({ textContent }) => textContent)
const selected = () => document.querySelector('[role=option][aria-selected=true]')?.textContent

describe('what is compared', () => {
  it('keeps tag and words of somebody with a long name in their row, and short names whole', async () => {
    const creator = { id: 'Ben', name: 'Bartholomew Maximilian '.repeat(4) }
    const bens = { ...markedBy('Ben 0-110 claim'), creator }
    show([markedBy('Alexandra 0-120 claim'), bens])
    await expect.poll(kinds, patient).toHaveLength(1)
    const list = document.querySelector('.compare-cases')
    expect(list?.scrollWidth).toBe(list?.clientWidth)
    const edge = list?.getBoundingClientRect().right ?? 0
    for (const words of document.querySelectorAll('.compare-case-mark q')) {
      expect(words.getBoundingClientRect().right).toBeLessThan(edge)
      expect(words.clientWidth).toBeGreaterThan(40)
    }
    const names = [...document.querySelectorAll('.compare-case-who')]
    const cut = names.filter((each) => each.scrollWidth > each.clientWidth)
    expect(cut.map(({ textContent }) => textContent.slice(0, 5))).toEqual(['Barth'])
  })
  it('tells people of one name apart, wherever they are named', async () => {
    const ben = { id: 'Ben', name: 'Ada' }
    show(
      marks
        .map(markedBy)
        .map((each) => (each.creator.id === 'Ben' ? { ...each, creator: ben } : each)),
    )
    await expect.poll(kinds, patient).toContain('Marked by Ada (1) alone')
    await page.getByRole('button', { name: '2 of 2 people' }).click()
    await expect.element(page.getByRole('checkbox', { name: 'Ada (2)' })).toBeChecked()
  })
  it('lists disagreements first, and agreements when they are asked for', async () => {
    show()
    await expect
      .poll(kinds, patient)
      .toEqual(['Boundaries differ', 'Tags differ', 'Marked by Ada alone'])
    await page.getByRole('button', { name: 'Agreements 1' }).click()
    expect(kinds()[0]).toBe('All agree')
    await page.getByRole('button', { name: 'Tags differ 1' }).click()
    expect(kinds()).toEqual(['All agree', 'Boundaries differ', 'Marked by Ada alone'])
  })
  it('is walked case by case, to its ends, and shows the text of each', async () => {
    const { shown } = show()
    await expect.poll(kinds, patient).toHaveLength(3)
    stepCase(1)
    await expect.poll(selected, patient).toContain('Boundaries differ')
    await expect.element(page.getByText('To settle: urn:uuid:')).toBeVisible()
    expect(shown.at(-1)?.current?.kind).toBe('boundary')
    page.getByRole('listbox', { name: 'Cases' }).element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect.poll(selected, patient).toContain('Marked by Ada alone')
    stepCase(-1)
    await expect.poll(selected, patient).toContain('Tags differ')
  })
  it('is narrowed to what anybody tagged so', async () => {
    show()
    await expect.poll(kinds, patient).toHaveLength(3)
    await page.getByRole('button', { name: 'All tags' }).click()
    await page.getByRole('checkbox', { name: 'Evidence' }).click()
    await expect.poll(kinds, patient).toEqual(['Tags differ'])
    await expect.element(page.getByRole('button', { name: '1 of 5 tags' })).toBeVisible()
  })
  it('goes to the case of an annotation that is pointed at in the text', async () => {
    const { shown } = show()
    await expect.poll(kinds, patient).toHaveLength(3)
    shown.at(-1)?.onPoint('Ben 100-120 evidence')
    await expect.poll(selected, patient).toContain('Tags differ')
  })
  it('draws of ten thousand cases those in view', async () => {
    const people = Array.from({ length: 10 }, (_, at) => `person${at}`)
    show(
      people.flatMap((name, by) =>
        Array.from({ length: 1000 }, (_, at) =>
          markedBy(`${name} ${at + by}-${at + by + 1} ${tags[(at + by) % 4] ?? ''}`),
        ),
      ),
    )
    await expect.poll(() => kinds().length, patient).toBeGreaterThan(3)
    expect(document.querySelectorAll('[role=option][aria-posinset]').length).toBeLessThan(60)
  })
  it('asks for a second person', async () => {
    show(['Ada 0-26 claim'].map(markedBy))
    await expect
      .element(page.getByRole('heading', { name: 'Nothing to compare yet' }))
      .toBeVisible()
  })
})

describe('the figures', () => {
  const value = (name: string) =>
    [...document.querySelectorAll('.figure')]
      .find((figure) => figure.querySelector('.figure-name')?.textContent === name)
      ?.querySelector('.figure-value')?.textContent

  async function showFigures() {
    const shown = show()
    await page.getByRole('button', { name: 'Figures' }).click()
    await expect.poll(() => value('F1 of passages, exact'), patient).toBe('0.286')
    return shown
  }

  it('show what they are made of, and where none is defined', async () => {
    await showFigures()
    expect(value('F1 of relations')).toBe('not defined')
    await page.getByText('F1 of passages, exact').click()
    await expect.element(page.getByText('2 · 1 / (4 + 3)').first()).toBeVisible()
    await page.getByText('F1 of relations', { exact: true }).click()
    await expect
      .element(page.getByText('Nobody related any of the passages compared.').first())
      .toBeVisible()
  })
  it('stand in groups by what they look at, each once', async () => {
    await showFigures()
    const groups = [...document.querySelectorAll('.figures-group')].map((group) => ({
      name: group.querySelector('h2')?.textContent,
      list: group.querySelector('ul')?.getAttribute('aria-label'),
      figures: group.querySelectorAll('.figure').length,
    }))
    expect(groups).toEqual(
      measureGroups.map(({ name, measures }) => ({ name, list: name, figures: measures.length })),
    )
    await page.getByText('γcat, tagging alone', { exact: true }).click()
    const parts = page.getByRole('region', { name: 'γcat, tagging alone in parts' })
    await expect.element(parts.getByRole('row', { name: /^claim all/u })).toBeVisible()
  })
  it('are measured anew over other units', async () => {
    await showFigures()
    const before = value('Krippendorff’s α')
    await page.getByRole('combobox', { name: 'Count over' }).selectOptions('characters')
    await expect.poll(() => value('Krippendorff’s α') ?? before, patient).not.toBe(before)
    await page.getByRole('checkbox', { name: 'Leave out text that nobody marked' }).click()
    await expect.element(page.getByText(/^Text that nobody marked is left out/u)).toBeVisible()
  })
  it('can be stopped, and measured after all', async () => {
    show()
    await page.getByRole('button', { name: 'Figures' }).click()
    // At once, before the worker has answered.
    document.querySelector<HTMLButtonElement>('.figures-waiting button')?.click()
    await expect.element(page.getByText('Stopped.')).toBeVisible()
    await page.getByRole('button', { name: 'Measure again' }).click()
    await expect.poll(() => value('F1 of passages, exact'), patient).toBe('0.286')
  })
  it('lead from what costs most to its case', async () => {
    await showFigures()
    document.querySelector<HTMLButtonElement>('.costly-passage')?.click()
    await expect.poll(selected, patient).toBeDefined()
    expect(useCompare.getState().form).toBe('cases')
  })
  it('are given to be copied', async () => {
    const { onCopy } = await showFigures()
    await page.getByRole('button', { name: 'Copy as table' }).click()
    expect(onCopy.mock.lastCall?.[0].annotators).toEqual(['Ada', 'Ben'])
  })
})
