import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { tags } from '../../../shared/model/tag.ts'
import { AnnotationsPanel } from '../../../renderer/annotations/annotations-panel.tsx'
import { chooseNone, toggleChosen, useChosen } from '../../../renderer/state/chosen.ts'
import { clearFilter, setFilter } from '../../../renderer/state/filter.ts'
import { selectAnnotation, useSession } from '../../../renderer/state/session.ts'
import { mount } from '../../support/mount.tsx'
import { typeAndEnter } from '../../support/type-and-enter.ts'
import { annotation, article, newWorkspace } from '../storage/make.ts'

afterEach(() => {
  clearFilter()
  chooseNone()
})

const many = Array.from({ length: 10_000 }, (_, at) =>
  annotation(`id-${at}`, {
    start: at,
    end: at + 1,
    quote: { exact: `Passage ${at}.`, prefix: '', suffix: '' },
    tag: tags[at % 4] ?? null,
    speaker: at % 100 === 0 ? 'The mayor' : '',
  }),
)

async function mountPanel(annotations: readonly Annotation[]) {
  const workspace = await newWorkspace()
  const bulk = { onEditMany: vi.fn(), onDeleteMany: vi.fn(), onExportMany: vi.fn() }
  const panel = (now: readonly Annotation[]) => (
    <div style={{ height: 600, width: 344, display: 'flex', flexDirection: 'column' }}>
      <AnnotationsPanel
        articleId={article.id}
        annotations={now}
        leftOut={[]}
        onWords={vi.fn()}
        onEdit={vi.fn()}
        onDelete={vi.fn()}
        onRelate={vi.fn()}
        onPressRelate={vi.fn()}
        onFollow={vi.fn()}
        onEditRelation={vi.fn()}
        onUnrelate={vi.fn()}
        {...bulk}
      />
    </div>
  )
  const { render } = mount(panel(annotations), workspace)
  return { ...bulk, nowThereAre: (now: readonly Annotation[]) => render(panel(now)) }
}

const cards = () => page.getByRole('list', { name: 'Annotations' }).element()
const quotes = () => [...cards().querySelectorAll('q')].map(({ textContent }) => textContent)
const box = (words: string) => page.getByRole('checkbox', { name: `Choose “${words}”` })
const bar = page.getByRole('region', { name: 'Chosen annotations' })

describe('ten thousand cards', () => {
  it('are filtered by several things at once, and only those in view are drawn', async () => {
    await mountPanel(many)
    await page.getByRole('button', { name: 'Claims' }).click()
    await expect.element(page.getByText('2,500 of 10,000 shown')).toBeVisible()
    setFilter({ speakers: ['The mayor'], text: '"passage 99"' })
    await expect.element(page.getByText('1 of 10,000 shown')).toBeVisible()
    expect(quotes()).toEqual(['Passage 9900.'])
    await page.getByRole('button', { name: 'Clear' }).click()
    await vi.waitFor(() => expect(quotes()[0]).toBe('Passage 0.'))
    expect(quotes().length).toBeLessThan(60)
  })

  it('are chosen all together, edited, exported and deleted', async () => {
    const { onEditMany, onDeleteMany, onExportMany } = await mountPanel(many)
    await page.getByRole('button', { name: 'Threats' }).click()
    await expect.element(page.getByText('2,500 of 10,000 shown')).toBeVisible()
    await box('Passage 3.').click()
    await bar.getByRole('button', { name: 'Choose all 2,500' }).click()
    await expect.element(bar.getByText('2,500 chosen')).toBeVisible()
    const several = {
      articleId: article.id,
      ids: new Set(many.filter(({ tag }) => tag === 'threat').map(({ id }) => id)),
    }
    await bar.getByRole('button', { name: 'Tag…' }).click()
    await page.getByRole('dialog', { name: 'Tag the chosen' }).getByText('No tag').click()
    await bar.getByRole('button', { name: 'Export…' }).click()
    await bar.getByRole('button', { name: 'Delete' }).click()
    expect([onEditMany, onExportMany, onDeleteMany].map(({ mock }) => mock.calls)).toEqual([
      [[several, { kind: 'tag', tag: null }]],
      [[several]],
      [[several]],
    ])
  })
})

describe('chosen cards', () => {
  const few = many.slice(0, 6)

  it('are a range in the order in which they are listed', async () => {
    await mountPanel(few)
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('By tag')
    expect(quotes().map((words) => words.replace(/\D/g, ''))).toEqual([
      '0',
      '4',
      '1',
      '5',
      '2',
      '3',
    ])
    await box('Passage 4.').click()
    await box('Passage 2.').click({ modifiers: ['Shift'] })
    expect([...useChosen.getState().ids]).toEqual(['id-4', 'id-1', 'id-5', 'id-2'])
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('By place')
  })

  it('count no more when they are deleted elsewhere', async () => {
    const { nowThereAre } = await mountPanel(few)
    toggleChosen(article.id, 'id-0')
    toggleChosen(article.id, 'id-1')
    await expect.element(bar.getByText('2 chosen')).toBeVisible()
    nowThereAre(few.slice(1))
    await expect.element(bar.getByText('1 chosen')).toBeVisible()
    nowThereAre(few.slice(2))
    await expect.element(bar).not.toBeInTheDocument()
  })

  it('of another article are none of this one', async () => {
    toggleChosen('ni:other', 'id-0')
    await mountPanel(few)
    expect(bar.elements()).toEqual([])
    toggleChosen(article.id, 'id-1')
    await expect.element(bar.getByText('1 chosen')).toBeVisible()
  })

  it('get a label only by Enter, and lose one by its button', async () => {
    const { onEditMany } = await mountPanel([
      annotation('a', { labels: ['all', 'some'] }),
      annotation('b', { labels: ['all'], start: 1 }),
    ])
    toggleChosen(article.id, 'a')
    toggleChosen(article.id, 'b')
    await bar.getByRole('button', { name: 'Label…' }).click()
    await userEvent.keyboard('one{Enter}two')
    await page.getByRole('button', { name: 'Remove some (1)' }).click()
    await userEvent.keyboard('{Escape}')
    expect(onEditMany.mock.calls.map(([, edit]) => edit as unknown)).toEqual([
      { kind: 'add labels', labels: ['one'] },
      { kind: 'remove label', label: 'some' },
    ])
  })
})

it('lists the selected card although the filter leaves it out, and says so', async () => {
  await mountPanel(many.slice(0, 6))
  setFilter({ tags: ['claim'] })
  await vi.waitFor(() => expect(quotes()).toEqual(['Passage 0.', 'Passage 4.']))
  selectAnnotation('id-3')
  await expect.element(page.getByText('The filter leaves this one out.')).toBeVisible()
  expect(quotes()).toEqual(['Passage 0.', 'Passage 3.', 'Passage 4.'])
  await expect.element(page.getByText('2 of 6 shown')).toBeVisible()
})

it('goes from the filter to the first card by Enter', async () => {
  await mountPanel(many.slice(0, 6))
  await page.getByRole('searchbox', { name: 'Filter by text' }).click()
  await userEvent.keyboard('passage 5{Enter}')
  await vi.waitFor(() => expect(useSession.getState().goTo).toEqual({ id: 'id-5' }))
})

it('goes by Enter to what the filter wants as it is typed, whatever is listed yet', async () => {
  await mountPanel(many.slice(0, 6))
  const field = page.getByRole('searchbox', { name: 'Filter by text' })
  await typeAndEnter(field.element(), 'passage 5')
  expect(useSession.getState().goTo).toEqual({ id: 'id-5' })
})
