import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ComponentProps } from 'react'
import { RelationList } from '../../../renderer/annotations/relation-list.tsx'
import { openRelation } from '../../../renderer/state/open-relation.ts'
import type { Related } from '../../../renderer/storage/read-related.ts'
import { mount } from '../../support/mount.tsx'
import { relatedOf } from '../../support/related-of.ts'
import { annotation, article } from '../storage/make.ts'

type Props = ComponentProps<typeof RelationList>

function mountList(related: readonly Related[], props: Partial<Props> = {}) {
  openRelation(null)
  const onFollow = vi.fn<Props['onFollow']>()
  const onEditRelation = vi.fn<Props['onEditRelation']>()
  const onUnrelate = vi.fn<Props['onUnrelate']>()
  const on = { onFollow, onEditRelation, onUnrelate }
  mount(
    <RelationList
      related={related}
      seenFrom="a"
      articleId={article.id}
      selected
      decisionsOf={new Map()}
      {...on}
      {...props}
    />,
  )
  return on
}

const spoken = { speaker: 'Inga Marrow', quote: { exact: 'It fell', prefix: '', suffix: '' } }
const list = page.getByRole('list', { name: 'Relations' })
const lines = () =>
  list
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)

describe('a relation on a card', () => {
  it.each([
    ['denies', relatedOf('a', 'b', { to: spoken })],
    ['is denied by', relatedOf('b', 'a', { from: spoken })],
    ['responds to', relatedOf('a', 'b', { to: spoken, relation: { kind: 'responds-to' } })],
    ['is answered by', relatedOf('b', 'a', { from: spoken, relation: { kind: 'responds-to' } })],
  ])('is a sentence in its direction: %s', async (words, related) => {
    const { onFollow } = mountList([related], { selected: false })
    const name = `${words} It fell by Inga Marrow, in this article`
    const sentence = page.getByText(words)
    await expect.element(sentence).toBeVisible()
    expect(lines()).toEqual([name])
    await sentence.click()
    expect(onFollow.mock.calls).toEqual([[related, 'a']])
  })

  it('names the other article', () => {
    const other = relatedOf('a', 'b', { to: { articleId: 'elsewhere' } })
    mountList([{ ...other, titles: { from: 'Here', to: 'There it fell' } }], { selected: false })
    expect(lines()).toEqual(['denies One in There it fell'])
  })

  it.each([
    ['is not here', undefined, 'denies a passage that is not in this library'],
    ['was deleted', annotation('b'), 'denies a passage that was deleted: One'],
    [
      'was deleted elsewhere',
      annotation('b', { quote: { exact: '', prefix: '', suffix: '' } }),
      'denies a passage that was deleted',
    ],
  ])('says honestly that its other end %s', (_, deleted, sentence) => {
    const gone = { ...relatedOf('a', 'b'), to: undefined }
    mountList([{ ...gone, deleted: { from: undefined, to: deleted } }], { selected: false })
    expect(lines()).toEqual([sentence])
    expect(page.getByRole('button').elements()).toEqual([])
  })
})

describe('the relations of a selected card', () => {
  const three = ['b', 'c', 'd'].map((to) => relatedOf('a', to))

  it('are reached one after the other by arrow keys, and followed by Enter', async () => {
    const { onFollow } = mountList(three)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(onFollow.mock.calls).toEqual([[three[1], 'a']])
  })

  it('open the fields of one at a time', async () => {
    mountList(three)
    expect(page.getByRole('combobox').elements()).toEqual([])
    const edit = page.getByRole('button', { name: 'Edit relation' })
    await edit.nth(0).click()
    await edit.nth(2).click()
    await expect.element(page.getByRole('combobox', { name: 'Confidence' })).toBeVisible()
    expect(page.getByRole('combobox', { name: 'Confidence' }).elements()).toHaveLength(1)
    await edit.nth(2).click()
    await expect.element(page.getByRole('combobox', { name: 'Confidence' })).not.toBeInTheDocument()
  })

  it('show confidence and note where their fields are closed', () => {
    const sure = relatedOf('a', 'x', { relation: { confidence: 'high', note: 'Seen by two.' } })
    mountList([sure, ...three])
    expect(lines()[0]).toContain('high confidence · Seen by two.')
  })

  it('are shown some at first, and the rest when asked for', async () => {
    const many = Array.from({ length: 70 }, (_, at) => relatedOf('a', `o${at}`))
    mountList(many)
    expect(lines()).toHaveLength(12)
    await page.getByRole('button', { name: 'Show 50 of 58 more' }).click()
    expect(lines()).toHaveLength(62)
  })
})
