import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { LibrarySearch } from '../../../../renderer/search/library/library-search.tsx'
import { setQuery } from '../../../../renderer/state/library-search.ts'
import { mount } from '../../../support/mount.tsx'
import { typeAndEnter } from '../../../support/type-and-enter.ts'
import { article, newWorkspace, withArticle } from '../../storage/make.ts'

async function mountSearch() {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  setQuery({ words: '' })
  const onOpen = vi.fn()
  mount(<LibrarySearch onOpen={onOpen} onLeave={vi.fn()} />, workspace)
  return onOpen
}

const field = page.getByRole('combobox', { name: 'Words to search for' })
const someHits = page.getByText(/hits? in 1 article/)

it('opens by Enter what the words as typed find, not what was found before', async () => {
  const onOpen = await mountSearch()
  await field.fill('sentence')
  await expect.element(someHits).toBeVisible()
  await typeAndEnter(field.element(), 'another')
  await vi.waitFor(() =>
    expect(onOpen.mock.calls).toEqual([[{ articleId: article.id, annotationId: null, from: 20 }]]),
  )
})

it('opens nothing by an early Enter that finds nothing, nor what is typed after it', async () => {
  const onOpen = await mountSearch()
  await typeAndEnter(field.element(), 'zebra')
  await expect.element(page.getByText('Nothing was found.', { exact: false })).toBeVisible()
  await field.fill('sentence')
  await expect.element(someHits).toBeVisible()
  expect(onOpen).not.toHaveBeenCalled()
})
