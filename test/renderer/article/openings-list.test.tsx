import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { OpeningsList } from '../../../renderer/article/openings-list.tsx'
import {
  beginOpenings,
  endOpenings,
  updateOpening,
  useOpenings,
} from '../../../renderer/state/openings.ts'
import { mount } from '../../support/mount.tsx'

beforeEach(() => {
  useOpenings.setState({ list: [], shown: false, stop: null })
})

const on = { onOpen: vi.fn(), onReview: vi.fn(), onClose: vi.fn() }

it('draws the rows in view of ten thousand files', async () => {
  await page.viewport(1000, 600)
  const names = Array.from({ length: 10_000 }, (_, index) => `${index}.txt`)
  beginOpenings(names, vi.fn())
  const { unmount } = mount(
    <div style={{ height: 600 }}>
      <OpeningsList {...on} />
    </div>,
  )
  await expect.element(page.getByText('0.txt', { exact: true })).toBeVisible()
  expect(page.getByRole('listitem').elements().length).toBeLessThan(40)
  expect(page.getByRole('listitem').elements()[0]?.getAttribute('aria-setsize')).toBe('10000')
  unmount()
})

it('adds files that come meanwhile to the list, and stops all of them', () => {
  const stopFirst = vi.fn()
  const stopSecond = vi.fn()
  expect(beginOpenings(['a.txt', 'b.txt'], stopFirst)).toBe(0)
  expect(beginOpenings(['c.txt'], stopSecond)).toBe(2)
  updateOpening(0, { state: 'added', article: { id: 'a', title: 'A' } })
  endOpenings(2, 1)
  expect(useOpenings.getState().list.map(({ state }) => state)).toEqual([
    'added',
    'waiting',
    'stopped',
  ])
  useOpenings.getState().stop?.()
  expect([stopFirst.mock.calls.length, stopSecond.mock.calls.length]).toEqual([1, 1])
  endOpenings(0, 2)
  expect(useOpenings.getState().stop).toBe(null)
  expect(beginOpenings(['d.txt'], stopFirst)).toBe(0)
})

it('has the title beside its icon in any script, and room to say what a file is newer than', async () => {
  await page.viewport(400, 600)
  beginOpenings(['a.html', 'b.html'], vi.fn())
  const newerOf = 'Ministry rejects reports of arms transfer'
  const hebrew = 'שר הביטחון'
  updateOpening(0, { state: 'added', article: { id: 'a', title: hebrew } })
  updateOpening(1, { state: 'added', article: { id: 'b', title: 'Ministry' }, newerOf })
  mount(
    <div style={{ height: 600 }}>
      <OpeningsList {...on} />
    </div>,
  )
  await expect.element(page.getByText(hebrew).first()).toBeVisible()
  const [first, second] = [...document.querySelectorAll('.openings-what')].map((row) => ({
    title: row.children[0]?.getBoundingClientRect(),
    detail: row.children[1]?.getBoundingClientRect(),
  }))
  expect(first?.title?.left).toBe(first?.detail?.left)
  expect(second?.detail?.height).toBeGreaterThan(1.5 * (first?.detail?.height ?? Infinity))
})
