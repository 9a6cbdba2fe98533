import { expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { deleteMany, editMany } from '../../../renderer/storage/bulk-edit.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, stored, text } from './make.ts'

const many = Array.from({ length: 10_000 }, (_, at) =>
  annotation(`many-${at}`, { labels: at % 2 === 0 ? ['even'] : [] }),
)

async function library(annotations: readonly Annotation[], relations: readonly Relation[] = []) {
  const workspace = await newWorkspace()
  const texts = new Map([[article.id, text]])
  const articles = [article]
  await importLibrary(workspace, { ...emptyLibrary, articles, texts, annotations, relations })
  return workspace
}

const content = (all: readonly Annotation[]) =>
  all.map(({ id, tag, labels, speaker, deleted }) => ({ id, tag, labels, speaker, deleted }))

it('labels and deletes ten thousand annotations, each time as one step', async () => {
  const workspace = await library(many)
  const before = content(await stored(workspace))
  const several = { articleId: article.id, ids: new Set(many.map(({ id }) => id)) }
  expect(await editMany(workspace, several, { kind: 'add labels', labels: ['even'] })).toBe(5_000)
  const labelled = await stored(workspace)
  expect(labelled.filter(({ labels }) => labels.length !== 1)).toEqual([])
  expect(await deleteMany(workspace, several)).toBe(10_000)
  expect((await workspace.database.articles.get(article.id))?.tally.claim).toBe(0)
  const { steps } = await readSteps(workspace.database, 10)
  expect(steps.map(({ label }) => label)).toEqual([
    'Delete 10000 annotations',
    'Label 5000 annotations “even”',
  ])
  await undo(workspace)
  await undo(workspace)
  expect(content(await stored(workspace))).toEqual(before)
})

it('leaves alone what was deleted meanwhile, and makes no step of nothing', async () => {
  const workspace = await library([annotation('a'), annotation('gone', { deleted: true })])
  const several = { articleId: article.id, ids: new Set(['a', 'gone', 'unknown']) }
  expect(await editMany(workspace, several, { kind: 'tag', tag: 'claim' })).toBe(0)
  expect(await editMany(workspace, several, { kind: 'tag', tag: 'threat' })).toBe(1)
  expect(await deleteMany(workspace, { ...several, ids: new Set(['gone']) })).toBe(0)
  expect(content(await stored(workspace))).toMatchObject([
    { id: 'a', tag: 'threat' },
    { id: 'gone', tag: 'claim', deleted: true },
  ])
})

it('reads some annotations with their article and the relations among them, for a file', async () => {
  const { created, modified, creator, version } = annotation('a')
  const head = { created, modified, creator, version, deleted: false }
  const said = { kind: 'denies', note: '', confidence: null } as const
  const relation = (id: string, from: string, to: string): Relation => ({
    ...head,
    ...said,
    id,
    from,
    to,
  })
  const workspace = await library(
    [annotation('a'), annotation('b'), annotation('c'), annotation('gone', { deleted: true })],
    [relation('among', 'a', 'b'), relation('beyond', 'a', 'c'), relation('lost', 'b', 'gone')],
  )
  const ids = new Set(['a', 'b', 'gone'])
  const read = await readLibrary(workspace, {
    kind: 'annotations',
    articleId: article.id,
    ids,
  })
  expect({ ...read, annotations: read.annotations.map(({ id }) => id).toSorted() }).toEqual({
    ...emptyLibrary,
    articles: [article],
    texts: new Map([[article.id, text]]),
    annotations: ['a', 'b'],
    relations: [relation('among', 'a', 'b')],
  })
})
