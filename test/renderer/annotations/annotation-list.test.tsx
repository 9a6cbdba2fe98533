import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Span } from '../../../shared/model/span.ts'
import { AnnotationList } from '../../../renderer/annotations/annotation-list.tsx'
import { selectAnnotation, useSession } from '../../../renderer/state/session.ts'
import { mount } from '../../support/mount.tsx'
import { annotation, newWorkspace } from '../storage/make.ts'

async function mountList(leftOut: readonly Span[]) {
  const workspace = await newWorkspace()
  const annotations = [annotation('seen', { start: 0, end: 3 }), annotation('out', fourToNine)]
  const actions = {
    onEdit: vi.fn(),
    onDelete: vi.fn(),
    onRelate: vi.fn(),
    onPressRelate: vi.fn(),
    onFollow: vi.fn(),
    onEditRelation: vi.fn(),
    onUnrelate: vi.fn(),
  }
  mount(
    <div style={{ height: 600, display: 'flex', flexDirection: 'column' }}>
      <AnnotationList
        annotations={annotations}
        exceptionId={null}
        matches={null}
        related={[]}
        decisions={[]}
        leftOut={leftOut}
        {...actions}
      />
    </div>,
    workspace,
  )
}

const fourToNine = { start: 4, end: 9 }
const why = page.getByText('This passage is left out of the article.')

it('says of a selected card whose passage is left out why it is not seen, and shows it', async () => {
  await mountList([
    { start: 4, end: 7 },
    { start: 7, end: 12 },
  ])
  selectAnnotation('out')
  await expect.element(why).toBeVisible()
  await page.getByRole('button', { name: 'Show it' }).click()
  expect(useSession.getState()).toMatchObject({
    showsLeftOut: true,
    selectedId: 'out',
    goTo: { id: 'out' },
  })
  await expect.element(why).not.toBeInTheDocument()
})

it.each([
  ['is in the article', 'seen', [fourToNine]],
  ['is in part in the article', 'out', [{ start: 5, end: 12 }]],
])('says nothing of a passage that %s', async (_, id, leftOut) => {
  await mountList(leftOut)
  selectAnnotation(id)
  await expect.element(page.getByRole('button', { pressed: true, name: 'One' })).toBeVisible()
  expect(why.elements()).toEqual([])
})
