import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { MarkDialog } from '../../../../renderer/search/mark/mark-dialog.tsx'
import { mount } from '../../../support/mount.tsx'
import { typeAndEnter } from '../../../support/type-and-enter.ts'
import { article, newWorkspace, withArticle } from '../../storage/make.ts'

async function mountDialog(words: string) {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const onMark = vi.fn()
  mount(
    <MarkDialog
      words={words}
      tag="claim"
      articleId={article.id}
      onMark={onMark}
      onClose={vi.fn()}
    />,
    workspace,
  )
  return onMark
}

const field = page.getByRole('textbox', { name: 'Words' })

it('marks the words as typed when Enter comes before their places are known', async () => {
  const onMark = await mountDialog('zebra')
  await expect.element(page.getByText('These words stand nowhere here.')).toBeVisible()
  await typeAndEnter(field.element(), 'sentence')
  await vi.waitFor(() =>
    expect(onMark.mock.calls).toEqual([
      [{ words: 'sentence', matchCase: false, wholeWord: true, articleId: article.id }, 'claim'],
    ]),
  )
})

it('marks nothing by an early Enter for words that stand nowhere', async () => {
  const onMark = await mountDialog('sentence')
  await expect.element(page.getByText(/places? in 1 article/)).toBeVisible()
  await typeAndEnter(field.element(), 'zebra')
  await expect.element(page.getByText('These words stand nowhere here.')).toBeVisible()
  expect(onMark).not.toHaveBeenCalled()
})
