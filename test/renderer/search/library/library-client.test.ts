import { expect, it, vi } from 'vitest'
import type { ArticleHits } from '../../../../shared/search/article-hits.ts'
import { noFilters } from '../../../../shared/search/library-query.ts'
import type { LibraryFilters } from '../../../../shared/search/library-query.ts'
import { libraryClient } from '../../../../renderer/search/library/library-client.ts'
import { addArticle } from '../../../../renderer/storage/add-article.ts'
import { editAnnotation } from '../../../../renderer/storage/annotate.ts'
import { undo } from '../../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../../renderer/storage/import-library.ts'
import { relate } from '../../../../renderer/storage/relate.ts'
import { removeArticle } from '../../../../renderer/storage/remove-article.ts'
import type { Workspace } from '../../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../../shared/model/library.ts'
import { annotation, article, newWorkspace, secondWindow, withArticle } from '../../storage/make.ts'

const plain = { matchCase: false, wholeWord: false }

/** All that a search finds, in short: articles, places and annotations. */
async function found(workspace: Workspace, words: string, filters: Partial<LibraryFilters> = {}) {
  const hits = await new Promise<readonly ArticleHits[]>((done) => {
    let all: readonly ArticleHits[] = []
    libraryClient(workspace).search(
      { ...plain, words, filters: { ...noFilters, ...filters } },
      {
        onHits: (more) => {
          all = [...all, ...more]
        },
        onFound: () => done(all),
      },
    )
  })
  return hits.flatMap(({ articleId, places, annotations }) => [
    articleId === article.id ? 'article' : articleId,
    ...places.map(({ start }) => start),
    ...annotations.map(({ id }) => id),
  ])
}

/** The worker hears of a commit a moment later. */
async function soon(find: () => Promise<unknown>, expected: readonly unknown[]): Promise<void> {
  await vi.waitFor(async () => expect(await find()).toEqual(expected), { timeout: 5000 })
}

it('searches what is stored, and keeps in step with every change of it', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  expect(await found(workspace, 'SENTENCE')).toEqual(['article', 4])
  // An import.
  await importLibrary(workspace, {
    ...emptyLibrary,
    annotations: [annotation('a'), annotation('b')],
  })
  await soon(() => found(workspace, 'one'), ['article', 28, 'a', 'b'])
  // An edit, of another window.
  const other = await secondWindow(workspace)
  await editAnnotation(other, { id: 'a', articleId: article.id }, { speaker: 'Zoë', tag: 'threat' })
  await soon(() => found(workspace, 'zoe'), ['article', 'a'])
  await soon(() => found(workspace, '', { tags: ['threat'] }), ['article', 'a'])
  // Undo.
  await undo(workspace)
  await soon(() => found(workspace, 'zoe'), [])
  // A relation.
  const ends = { from: { id: 'a', articleId: article.id }, to: { id: 'b', articleId: article.id } }
  expect(await relate(workspace, ends)).toMatchObject({ ok: true })
  await soon(() => found(workspace, '', { relation: 'with' }), ['article', 'a', 'b'])
  await undo(workspace)
  await soon(() => found(workspace, '', { relation: 'with' }), [])
  // A new article, and one that is removed and comes back.
  await addArticle(workspace, { ...article, id: 'ni:new' }, { text: 'Brand new', blocks: [] })
  await soon(() => found(workspace, 'brand'), ['ni:new', 0])
  await removeArticle(workspace, 'ni:new')
  await soon(() => found(workspace, 'brand'), [])
  await undo(workspace)
  await soon(() => found(workspace, 'brand'), ['ni:new', 0])
})

it('says where words would be marked, in one article or all, and with which words', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await addArticle(workspace, { ...article, id: 'ni:new' }, { text: 'One more', blocks: [] })
  await importLibrary(workspace, { ...emptyLibrary, annotations: [annotation('a')] })
  const client = libraryClient(workspace)
  const request = { ...plain, words: 'one', articleId: null }
  await vi.waitFor(async () => {
    expect(await client.preview(request)).toMatchObject([
      { articleId: 'ni:new', count: 1, annotated: 0, hidden: 0, snippets: [{ hit: 'One' }] },
      { articleId: article.id, count: 1, annotated: 1, hidden: 0, snippets: [{ hit: 'one' }] },
    ])
  })
  expect(await client.preview({ ...request, articleId: 'ni:new' })).toHaveLength(1)
  expect(await client.passages(request)).toEqual([
    { articleId: 'ni:new', start: 0, end: 3, quote: { exact: 'One', prefix: '', suffix: ' more' } },
    {
      articleId: article.id,
      start: 28,
      end: 31,
      quote: { exact: 'one', prefix: 'One sentence here.\n\nAnother ', suffix: ' there.' },
    },
  ])
})

it('answers the last question alone', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const client = libraryClient(workspace)
  const overtaken = vi.fn<() => void>()
  const query = { ...plain, filters: noFilters }
  client.search({ ...query, words: 'one' }, { onHits: overtaken, onFound: overtaken })
  const stop = client.search({ ...query, words: 'two' }, { onHits: overtaken, onFound: overtaken })
  stop()
  expect(await found(workspace, 'sentence')).toEqual(['article', 4])
  expect(overtaken).not.toHaveBeenCalled()
})
