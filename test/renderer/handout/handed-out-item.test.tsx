import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { HandedOutItem } from '../../../renderer/handout/handed-out-item.tsx'
import type { AssignmentState } from '../../../renderer/storage/assignments.ts'
import { mount } from '../../support/mount.tsx'
import { article } from '../storage/make.ts'

const ana = { id: 'urn:uuid:ana', name: 'Ana' }
const returned = { by: [ana], received: '2026-01-02T00:00:00Z', fileName: 'ana.json' }

function mountItem(role: AssignmentState['row']['role'], state: Partial<AssignmentState> = {}) {
  const onReveal = vi.fn<(id: string) => void>()
  const assignment = {
    id: 'urn:uuid:a',
    annotators: ['Ana', 'Ben'],
    articleIds: [article.id],
    created: '2026-01-01T00:00:00Z',
    by: null,
  }
  const row = { id: assignment.id, assignment, role, revealed: null }
  const known = { row, articles: [article], returned: [], missing: ['Ana', 'Ben'], ...state }
  mount(<HandedOutItem state={known} onReveal={onReveal} />)
  return onReveal
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

it('opens at once what everybody has returned', async () => {
  const onReveal = mountItem('handed-out', { returned: [returned], missing: [] })
  await press('Open returns')
  expect(onReveal.mock.calls).toEqual([['urn:uuid:a']])
})

it('asks again before it opens early, and says who is missing', async () => {
  const onReveal = mountItem('handed-out', { returned: [returned], missing: ['Ben'] })
  await press('Open returns')
  await expect.element(page.getByRole('alert')).toHaveTextContent(/^Still missing: Ben\. /)
  await press('Wait')
  expect(page.getByRole('alert').query()).toBeNull()
  await press('Open returns')
  expect(onReveal).not.toHaveBeenCalled()
  await press('Open without them')
  expect(onReveal).toHaveBeenCalledOnce()
})

it('lets whoever annotates it see the work of others, which waits for nobody', async () => {
  const onReveal = mountItem('received')
  expect(page.getByText('still to come').query()).toBeNull()
  await expect.element(page.getByText(/without seeing the work of others/)).toBeVisible()
  await press('Stop annotating blindly')
  await press('See the work of others')
  expect(onReveal).toHaveBeenCalledOnce()
})

it('lets whoever waits in vain stop waiting', async () => {
  const onReveal = mountItem('returned')
  await expect.element(page.getByText(/handed out elsewhere/)).toBeVisible()
  await press('Stop waiting')
  await press('Open without them')
  expect(onReveal).toHaveBeenCalledOnce()
})
