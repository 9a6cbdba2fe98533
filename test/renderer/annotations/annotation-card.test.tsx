import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { AnnotationCard } from '../../../renderer/annotations/annotation-card.tsx'
import type { AnnotationActions } from '../../../renderer/annotations/annotation-actions.ts'
import type { Related } from '../../../renderer/storage/read-related.ts'
import { mount } from '../../support/mount.tsx'
import { relatedOf } from '../../support/related-of.ts'
import { annotation, newWorkspace } from '../storage/make.ts'

const full = annotation('a', {
  speaker: 'Inga Marrow',
  note: 'Compare with March.',
  labels: ['bridge', 'safety'],
})

async function mountCard({
  of = full,
  selected = true,
  related = [],
  renderConflict,
}: {
  of?: Annotation
  selected?: boolean
  related?: readonly Related[]
  renderConflict?: AnnotationActions['renderConflict']
} = {}) {
  const workspace = await newWorkspace()
  const onEdit = vi.fn<AnnotationActions['onEdit']>()
  const onDelete = vi.fn<AnnotationActions['onDelete']>()
  const onSelect = vi.fn()
  mount(
    <AnnotationCard
      annotation={of}
      related={related}
      decisionsOf={new Map()}
      selected={selected}
      isHidden={false}
      onSelect={onSelect}
      onEdit={onEdit}
      onDelete={onDelete}
      onRelate={vi.fn()}
      onPressRelate={vi.fn()}
      onFollow={vi.fn()}
      onEditRelation={vi.fn()}
      onUnrelate={vi.fn()}
      renderConflict={renderConflict}
    />,
    workspace,
  )
  return { onEdit, onDelete, onSelect }
}

const textField = (name: string) =>
  name === 'Note' ? page.getByRole('textbox', { name }) : page.getByRole('combobox', { name })

const labels = () =>
  page
    .getByRole('list', { name: 'Labels' })
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)

describe('the selected card', () => {
  it.each([
    ['Speaker', '  The council ', { speaker: 'The council' }],
    ['Speaker', '', { speaker: '' }],
    ['Note', ' As it\nwas typed. ', { note: ' As it\nwas typed. ' }],
    [
      'Labels',
      'one, two ,, one,three،four、five，safety',
      { labels: 'bridge safety one two three four five' },
    ],
  ])('keeps %s typed as “%s” as one edit of that field', async (name, typed, fields) => {
    const { onEdit } = await mountCard()
    await textField(name).fill(typed)
    await userEvent.tab()
    const expected =
      'labels' in fields ? { labels: fields.labels.split(' ').filter(Boolean) } : fields
    expect(onEdit.mock.calls).toEqual([[full, expected]])
  })

  it('shows what is there in its fields', async () => {
    await mountCard()
    await expect.element(textField('Speaker')).toHaveValue('Inga Marrow')
    await expect.element(textField('Note')).toHaveValue('Compare with March.')
    expect(labels()).toEqual(['bridge', 'safety'])
  })

  it.each([
    ['{Backspace}', ['bridge']],
    ['{ArrowLeft}{ArrowLeft}{Delete}', ['safety']],
    ['safety{Enter}', null],
    [' , ', null],
  ])('makes of “bridge, safety” by %s in its labels %o', async (keys, expected) => {
    const { onEdit } = await mountCard()
    await textField('Labels').click()
    await userEvent.keyboard(keys)
    expect(onEdit.mock.calls).toEqual(expected === null ? [] : [[full, { labels: expected }]])
  })

  it('removes a label by its button', async () => {
    const { onEdit } = await mountCard()
    await page.getByRole('button', { name: 'Remove bridge' }).click()
    expect(onEdit.mock.calls).toEqual([[full, { labels: ['safety'] }]])
  })

  it('adds labels faster than they are kept', async () => {
    const { onEdit } = await mountCard()
    await textField('Labels').click()
    await userEvent.keyboard('one{Enter}two{Enter}')
    expect(onEdit.mock.calls).toEqual([
      [full, { labels: ['bridge', 'safety', 'one'] }],
      [full, { labels: ['bridge', 'safety', 'one', 'two'] }],
    ])
    expect(labels()).toEqual(['bridge', 'safety', 'one', 'two'])
  })

  it('names its fields in sight, filled or not', async () => {
    await mountCard()
    for (const name of ['Speaker', 'Labels', 'Note']) {
      await expect.element(page.getByText(name, { exact: true })).toBeVisible()
    }
  })

  it('keeps nothing when its fields are only passed through', async () => {
    const { onEdit } = await mountCard()
    await textField('Speaker').click()
    for (let step = 0; step < 3; step++) await userEvent.tab()
    expect(onEdit).not.toHaveBeenCalled()
  })

  it.each([
    ['Claim', 'claim'],
    ['Denial', 'denial'],
    ['Evidence', 'evidence'],
    ['Threat', 'threat'],
    ['No tag', null],
  ] as const)('is tagged as %s by its button', async (name, tag) => {
    const { onEdit } = await mountCard()
    await page.getByRole('group', { name: 'Tag' }).getByRole('button', { name }).click()
    expect(onEdit.mock.calls).toEqual([[full, { tag }]])
  })

  it('shows its own tag as pressed, and no other', async () => {
    await mountCard({ of: annotation('a', { tag: 'threat' }) })
    const group = page.getByRole('group', { name: 'Tag' })
    expect(group.getByRole('button', { pressed: true }).elements()).toEqual([
      group.getByRole('button', { name: 'Threat' }).element(),
    ])
  })

  it('can be deleted', async () => {
    const { onDelete } = await mountCard()
    await page.getByRole('button', { name: 'Delete annotation' }).click()
    expect(onDelete.mock.calls).toEqual([[full]])
  })
})

describe('a card that is not selected', () => {
  it('shows tag, words, speaker, note, labels and annotator, and no field', async () => {
    await mountCard({ selected: false })
    for (const words of ['Claim', 'One', 'Inga Marrow', 'Compare with March.', 'Colleague']) {
      await expect.element(page.getByText(words, { exact: words !== 'Colleague' })).toBeVisible()
    }
    const labels = page.getByRole('list', { name: 'Labels' }).getByRole('listitem').elements()
    expect(labels.map(({ textContent }) => textContent)).toEqual(['bridge', 'safety'])
    expect(page.getByRole('textbox').elements()).toEqual([])
    expect(page.getByRole('button', { name: 'Delete annotation' }).elements()).toEqual([])
  })

  it('shows its labels apart from the card while the pointer is on it', async () => {
    await mountCard({ selected: false })
    const card = page.getByText('Inga Marrow').element().closest('.card')
    const background = (element: Element | null | undefined) =>
      element && getComputedStyle(element).backgroundColor
    const before = background(card)
    await page.getByText('Inga Marrow').hover({ force: true })
    await vi.waitFor(() => {
      expect(card?.getAnimations()).toEqual([])
      expect(background(card)).not.toBe(before)
    })
    const chip = page.getByRole('list', { name: 'Labels' }).getByRole('listitem').first()
    expect(background(chip.element())).not.toBe(background(card))
  })

  it('is selected by its words', async () => {
    const { onSelect } = await mountCard({ selected: false })
    await page.getByRole('button', { name: 'One', pressed: false }).click()
    expect(onSelect).toHaveBeenCalledOnce()
  })

  it('is selected by a click anywhere on it', async () => {
    const { onSelect } = await mountCard({ selected: false })
    // Forced, since the button lies over the words.
    await page.getByText('Inga Marrow').click({ force: true })
    expect(onSelect).toHaveBeenCalledOnce()
  })

  it('names nobody where the annotator gave no name', async () => {
    await mountCard({ of: annotation('a', { creator: { id: 'x', name: '' } }), selected: false })
    await expect.element(page.getByText('Unnamed annotator')).toBeVisible()
  })
})

describe('a card with something to be settled', () => {
  const open = { ...full, concurrent: [annotation('a', { note: 'Of May.' })] }
  const related = relatedOf('a', 'b')
  const relation = { ...related.relation, concurrent: [{ ...related.relation, note: 'Why' }] }

  it.each([true, false])(
    'shows it, open as the card is (%s), and relations when open',
    async (selected) => {
      const renderConflict = vi.fn<NonNullable<AnnotationActions['renderConflict']>>(
        ({ kind }) => `${kind} to settle`,
      )
      await mountCard({ of: open, selected, related: [{ ...related, relation }], renderConflict })
      const ofCard = [
        { kind: 'annotation', id: 'a', articleId: open.articleId, record: open },
        selected,
      ]
      const ofRelation = [{ kind: 'relation', id: 'a-b', record: relation }, true]
      expect(renderConflict.mock.calls).toEqual(selected ? [ofCard, ofRelation] : [ofCard])
    },
  )
  it('asks nothing where nothing is open', async () => {
    const renderConflict = vi.fn<NonNullable<AnnotationActions['renderConflict']>>(() => null)
    await mountCard({ related: [related], renderConflict })
    expect(renderConflict).not.toHaveBeenCalled()
  })
})
