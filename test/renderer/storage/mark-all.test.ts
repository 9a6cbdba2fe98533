import { expect, it } from 'vitest'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { markAll } from '../../../renderer/storage/mark-all.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, stored, text, withArticle } from './make.ts'

function occurrence(start: number, end: number, articleId = article.id) {
  return { articleId, start, end, quote: describeSpan(text.text, { start, end }) }
}

const named = { words: 'ne', tag: 'threat' } as const

it('marks all places as one step, but those marked meanwhile, and takes all back in one', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await importLibrary(workspace, { ...emptyLibrary, annotations: [annotation('a')] })
  const count = await markAll(
    workspace,
    [occurrence(0, 3), occurrence(4, 12), occurrence(13, 17)],
    named,
  )
  expect(count).toBe(2)
  const made = await stored(workspace)
  expect(made.map(({ start, quote, tag }) => [start, quote.exact, tag]).toSorted()).toEqual([
    [0, 'One', 'claim'],
    [13, 'here', 'threat'],
    [4, 'sentence', 'threat'],
  ])
  const { steps } = await readSteps(workspace.database, 10)
  expect(steps[0]).toMatchObject({ label: 'Tag 2 places of “ne” as threat', changed: 2 })
  await undo(workspace)
  expect((await stored(workspace)).filter(({ deleted }) => !deleted)).toHaveLength(1)
  await redo(workspace)
  expect((await stored(workspace)).filter(({ deleted }) => !deleted)).toHaveLength(3)
})

it('makes nothing, and no step, in an article that was removed meanwhile', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await removeArticle(workspace, article.id)
  expect(await markAll(workspace, [occurrence(4, 12), occurrence(0, 3, 'ni:gone')], named)).toBe(0)
  expect((await readSteps(workspace.database, 1)).steps[0]?.label).toMatch(/^Remove/)
})

it('marks ten thousand places of many articles in one step', async () => {
  const workspace = await newWorkspace()
  const ids = Array.from({ length: 50 }, (_, index) => `ni:///sha-256;${index}`)
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles: ids.map((id) => ({ ...article, id })),
    texts: new Map(ids.map((id) => [id, text])),
  })
  const places = ids.flatMap((id) =>
    Array.from({ length: 200 }, (_, index) => occurrence(index % 30, 31 + index, id)),
  )
  expect(await markAll(workspace, places, named)).toBe(10_000)
  const live = async () => {
    const { annotations } = await readLibrary(workspace, { kind: 'everything' })
    return annotations.filter(({ deleted }) => !deleted).length
  }
  expect(await live()).toBe(10_000)
  await undo(workspace)
  expect(await live()).toBe(0)
})
