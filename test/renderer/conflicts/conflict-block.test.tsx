import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { conflictOf } from '../../../shared/conflict/conflict.ts'
import type { Choice } from '../../../shared/conflict/settle-record.ts'
import { joinRecords } from '../../../shared/merge/join-records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { ConflictBlock } from '../../../renderer/conflicts/conflict-block.tsx'
import { mount } from '../../support/mount.tsx'
import { annotation } from '../storage/make.ts'

function block(here: Partial<Annotation>, there: Partial<Annotation>) {
  const record = joinRecords(
    annotation('a', { ...here, version: { me: 1 } }),
    annotation('a', { ...there, version: { other: 2 }, modified: '2026-02-01T00:00:00Z' }),
  )
  const whole = { kind: 'annotation', id: 'a', articleId: record.articleId, record } as const
  const conflict = conflictOf(whole, { replica: 'me', nameOf: (id) => id })
  if (conflict === null) throw new RangeError('There is nothing to settle')
  const onSettle = vi.fn()
  mount(<ConflictBlock conflict={conflict} onSettle={onSettle} />)
  return () => onSettle.mock.calls.map(([, choice]) => choice as Choice)
}

describe('the versions of a record', () => {
  it('stand side by side, with the words marked that only one of them has', async () => {
    const chosen = block({ note: 'On page two.', tag: 'threat' }, { note: 'On page three.' })
    const versions = page.getByRole('listitem').elements() as HTMLElement[]
    expect(versions.map(({ innerText }) => innerText.split('\n')[0])).toEqual([
      'Changed there',
      'Changed here',
    ])
    expect(versions[0]?.innerText).toMatch(/Tag\s+Claim\s+Note\s+On page three\./)
    const marked = versions.map((each) => each.querySelector('mark')?.textContent)
    expect(marked).toEqual(['three', 'two'])
    await page.getByRole('button', { name: /^Keep this: Changed here/ }).click()
    expect(chosen()).toEqual([{ kind: 'keep', version: 1 }])
  })

  it('can be deleted on one side, which can stay so', async () => {
    const chosen = block({ deleted: true }, { note: 'On page three.' })
    await expect.element(page.getByText('Deleted here')).toBeVisible()
    expect(page.getByRole('button', { name: 'Combine…' }).elements()).toEqual([])
    await page.getByRole('button', { name: /^Keep it deleted/ }).click()
    expect(chosen()).toEqual([{ kind: 'keep', version: 1 }])
  })

  it('are not to be combined where they differ in one thing that can be only one', () => {
    block({ tag: 'threat' }, { tag: 'denial' })
    expect(page.getByRole('button', { name: 'Combine…' }).elements()).toEqual([])
  })

  it('are combined by key, field by field, with a preview of what is kept', async () => {
    const chosen = block(
      { note: 'Mine.', tag: 'threat', labels: ['sea'] },
      { note: 'Theirs.', labels: ['night'] },
    )
    await page.getByRole('button', { name: 'Combine…' }).click()
    const kept = page.getByRole('group', { name: 'What is kept' })
    const says = () => (kept.element() as HTMLElement).innerText.split('\n').filter(Boolean)
    const before = ['What is kept', 'Tag', 'Claim', 'Labels', 'night, sea', 'Note']
    expect(says()).toEqual([...before, 'Theirs.', 'Mine.'])
    // The first choice has the focus.
    await userEvent.keyboard('{ArrowDown}')
    expect(says()[2]).toBe('Threat')
    await page.getByRole('group', { name: 'Note' }).getByRole('radio').nth(1).click()
    await userEvent.keyboard('{Enter}')
    expect(chosen()).toEqual([{ kind: 'combine', picks: { tag: 1, labels: 'both', note: 1 } }])
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Combine…' })).toBeVisible()
    expect(document.activeElement).toBe(page.getByRole('region').element())
  })
})
