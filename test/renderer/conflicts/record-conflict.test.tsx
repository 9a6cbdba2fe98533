import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { joinRecords } from '../../../shared/merge/join-records.ts'
import { stepConflict } from '../../../renderer/app/conflicting.tsx'
import { RecordConflict } from '../../../renderer/conflicts/record-conflict.tsx'
import { chooseConflict } from '../../../renderer/state/conflicts.ts'
import { openArticle } from '../../../renderer/state/session.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { mount } from '../../support/mount.tsx'
import { annotation, article, newWorkspace, withArticle } from '../storage/make.ts'

it('has the focus when one goes to it by key, so that Tab leads to its buttons', async () => {
  chooseConflict(null, false)
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const record = joinRecords(
    annotation('a', { note: 'one', version: { other: 2 } }),
    annotation('a', { note: 'two', version: { third: 1 } }),
  )
  await importLibrary(workspace, { ...emptyLibrary, annotations: [record] })
  openArticle(article.id)
  const whole = { kind: 'annotation', id: 'a', articleId: article.id, record } as const
  const onSettle = vi.fn()
  const node = (isOpen: boolean) => <RecordConflict {...{ whole, isOpen, onSettle }} />
  const { render } = mount(node(false), workspace)
  await expect.element(page.getByText('Changed on both sides')).toBeVisible()
  expect(page.getByRole('button').elements()).toEqual([])
  await stepConflict(workspace, 1)
  // Its card opens a moment after it was chosen.
  render(node(true))
  const region = page.getByRole('region', { name: 'Changed on both sides' })
  await vi.waitFor(() => expect(document.activeElement).toBe(region.element()))
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(onSettle.mock.calls.map(([, choice]) => choice as unknown)).toEqual([
    { kind: 'keep', version: 0 },
  ])
  // Once there, it does not take the focus again.
  ;(document.activeElement as HTMLElement).blur()
  render(node(false))
  render(node(true))
  expect(document.activeElement).toBe(document.body)
})
