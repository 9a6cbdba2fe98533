import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { AnnotationCard } from '../../../renderer/annotations/annotation-card.tsx'
import type { AnnotationActions } from '../../../renderer/annotations/annotation-actions.ts'
import { mount } from '../../support/mount.tsx'
import { annotation } from '../storage/make.ts'

const full = annotation('a', {
  speaker: 'Inga Marrow',
  note: 'Compare with March.',
  labels: ['bridge', 'safety'],
})

function mountCard({ of = full, selected = true }: { of?: Annotation; selected?: boolean } = {}) {
  const onEdit = vi.fn<AnnotationActions['onEdit']>()
  const onDelete = vi.fn<AnnotationActions['onDelete']>()
  const onSelect = vi.fn()
  mount(
    <AnnotationCard
      annotation={of}
      related={[]}
      selected={selected}
      onSelect={onSelect}
      onEdit={onEdit}
      onDelete={onDelete}
      onRelate={vi.fn()}
      onEditRelation={vi.fn()}
      onUnrelate={vi.fn()}
    />,
  )
  return { onEdit, onDelete, onSelect }
}

const field = (name: string) => page.getByRole('textbox', { name })

describe('the selected card', () => {
  it.each([
    ['Speaker', '  The council ', { speaker: 'The council' }],
    ['Speaker', '', { speaker: '' }],
    ['Note', ' As it\nwas typed. ', { note: ' As it\nwas typed. ' }],
    ['Labels', 'one, two ,, one,three،four、five，six', { labels: 'one two three four five six' }],
    ['Labels', ' , ', { labels: '' }],
  ])('keeps %s typed as “%s” as one edit of that field', async (name, typed, fields) => {
    const { onEdit } = mountCard()
    await field(name).fill(typed)
    await userEvent.tab()
    const expected =
      'labels' in fields ? { labels: fields.labels.split(' ').filter(Boolean) } : fields
    expect(onEdit.mock.calls).toEqual([[full, expected]])
  })

  it('shows what is there in its fields', () => {
    mountCard()
    const values = ['Speaker', 'Labels', 'Note'].map((name) => field(name).element())
    expect(values.map((element) => 'value' in element && element.value)).toEqual([
      'Inga Marrow',
      'bridge, safety',
      'Compare with March.',
    ])
  })

  it('keeps nothing when its fields are only passed through', async () => {
    const { onEdit } = mountCard()
    await field('Speaker').click()
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
    const { onEdit } = mountCard()
    await page.getByRole('group', { name: 'Tag' }).getByRole('button', { name }).click()
    expect(onEdit.mock.calls).toEqual([[full, { tag }]])
  })

  it('shows its own tag as pressed, and no other', () => {
    mountCard({ of: annotation('a', { tag: 'threat' }) })
    const group = page.getByRole('group', { name: 'Tag' })
    expect(group.getByRole('button', { pressed: true }).elements()).toEqual([
      group.getByRole('button', { name: 'Threat' }).element(),
    ])
  })

  it('can be deleted', async () => {
    const { onDelete } = mountCard()
    await page.getByRole('button', { name: 'Delete annotation' }).click()
    expect(onDelete.mock.calls).toEqual([[full]])
  })
})

describe('a card that is not selected', () => {
  it('shows tag, words, speaker, note, labels and annotator, and no field', async () => {
    mountCard({ selected: false })
    for (const words of ['Claim', 'One', 'Inga Marrow', 'Compare with March.', 'Colleague']) {
      await expect.element(page.getByText(words, { exact: words !== 'Colleague' })).toBeVisible()
    }
    const labels = page.getByRole('list', { name: 'Labels' }).getByRole('listitem').elements()
    expect(labels.map(({ textContent }) => textContent)).toEqual(['bridge', 'safety'])
    expect(page.getByRole('textbox').elements()).toEqual([])
    expect(page.getByRole('button', { name: 'Delete annotation' }).elements()).toEqual([])
  })

  it('is selected by its words', async () => {
    const { onSelect } = mountCard({ selected: false })
    await page.getByRole('button', { name: 'One', pressed: false }).click()
    expect(onSelect).toHaveBeenCalledOnce()
  })

  it('is selected by a click anywhere on it', async () => {
    const { onSelect } = mountCard({ selected: false })
    // Forced, since the button lies over the words.
    await page.getByText('Inga Marrow').click({ force: true })
    expect(onSelect).toHaveBeenCalledOnce()
  })

  it('names nobody where the annotator gave no name', async () => {
    mountCard({ of: annotation('a', { creator: { id: 'x', name: '' } }), selected: false })
    await expect.element(page.getByText('Unnamed annotator')).toBeVisible()
  })
})
