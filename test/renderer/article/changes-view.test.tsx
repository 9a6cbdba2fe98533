import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ChangesView } from '../../../renderer/article/changes/changes-view.tsx'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import type { Candidate } from '../../../shared/placement/placement.ts'
import { mount } from '../../support/mount.tsx'

const older: Article = {
  ...{ id: 'older', title: 'Crates', byline: '', publisher: '', url: '', published: '' },
  ...{ captured: '2026-03-01T08:00:00Z', language: '', mediaType: '', fileName: '' },
  ...{ sourceHash: '', leftOut: [], supersedes: null, created: '', modified: '', version: {} },
  deleted: false,
}
const newerText = 'No crate left the shed. No box left the yard.'
const captures = {
  older,
  ...{ newer: { ...older, id: 'newer', supersedes: 'older' }, newerText },
  ...{ olderText: 'No crate left the yard.', annotations: [], existing: [] },
}
const on = {
  onCarry: vi.fn(),
  onLeave: vi.fn(),
  onOpen: vi.fn(),
  onClose: vi.fn(),
  onCarrySure: vi.fn(),
}

function undecided(id: string, candidates: readonly Candidate[]): CarryItem {
  const annotation: Annotation = {
    ...{ id, articleId: 'older', start: 0, end: 22, tag: 'denial', labels: [], speaker: '' },
    quote: { exact: 'No crate left the yard', prefix: '', suffix: '.' },
    ...{ note: '', created: '', modified: '', version: {}, creator: { id: 'a', name: 'Ada' } },
    deleted: false,
  }
  const placement = { verdict: 'ambiguous', candidates } as const
  return { annotation, id, placement, state: 'to-confirm', counterpart: null }
}

const places = [
  { span: { start: 0, end: 22 }, score: 0.8 },
  { span: { start: 24, end: 44 }, score: 0.7 },
]

it('counts and exports nothing while the versions are compared', async () => {
  const exported = vi.fn()
  const view = (items: readonly CarryItem[] | null) => (
    <ChangesView captures={captures} items={items} onExport={exported} {...on} />
  )
  const { render } = mount(view(null))
  const markdown = page.getByRole('button', { name: 'Export as Markdown…' })
  const html = page.getByRole('button', { name: 'Export as HTML…' })
  await expect.element(markdown).toBeDisabled()
  await expect.element(html).toBeDisabled()
  expect(page.getByRole('group', { name: 'Show' }).element().textContent).not.toMatch(/\d/)
  expect(document.querySelector('[aria-pressed=true]')).toBe(null)

  render(view([undecided('one', places)]))
  await expect.element(page.getByRole('button', { name: 'To decide 1' })).toBeEnabled()
  await markdown.click()
  await html.click()
  expect(exported.mock.calls).toEqual([['markdown'], ['html']])
})

it('says whether one passage may be meant, or several', async () => {
  const items = [undecided('one', places.slice(0, 1)), undecided('two', places)]
  mount(
    <div style={{ height: 900 }}>
      <ChangesView captures={captures} items={items} onExport={vi.fn()} {...on} />
    </div>,
  )
  await expect.element(page.getByText('More than one passage fits')).toBeVisible()
  await expect.element(page.getByText('Perhaps this passage')).toBeVisible()
  await page.getByRole('button', { name: 'It is passage 2' }).click()
  expect(on.onCarry.mock.calls).toEqual([[items[1], places[1]?.span]])
})
