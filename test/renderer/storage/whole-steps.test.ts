import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Relation } from '../../../shared/model/relation.ts'
import { annotate, deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { findOlderCaptures } from '../../../renderer/storage/find-older-captures.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { reveal } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, text } from './make.ts'

const second = { ...article, id: 'ni:second', title: 'Second' }

function relation(id: string, from: string, to: string, deleted = false): Relation {
  const { created, modified, creator, version } = annotation(id)
  const note = 'because'
  const said = { kind: 'denies', note, confidence: 'high' } as const
  return { id, from, to, ...said, created, modified, creator, version, deleted }
}

/** Two articles; relations within the first, across both ways, and one deleted before. */
async function twoArticles(): Promise<Workspace> {
  const workspace = await newWorkspace()
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles: [article, second],
    texts: new Map([article, second].map(({ id }) => [id, text])),
    annotations: [
      annotation('a'),
      annotation('b', { tag: 'denial' }),
      annotation('gone', { deleted: true }),
      annotation('c', { articleId: second.id }),
    ],
    relations: [
      relation('within', 'b', 'a'),
      relation('out', 'b', 'c'),
      relation('in', 'c', 'a'),
      relation('gone', 'c', 'b', true),
    ],
  })
  return workspace
}

async function related(workspace: Workspace, articleId: string) {
  const found = await readRelated(workspace, articleId)
  return found
    .map(({ relation: { id, kind, note }, from, to }) => [id, kind, note, from?.id, to?.id])
    .toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
}

async function everything(workspace: Workspace) {
  const history = await workspace.database.history.toArray()
  return { library: await readLibrary(workspace, { kind: 'everything' }), history }
}

describe('relations', () => {
  it('go with a removed article and come back with it, those deleted before excepted', async () => {
    const workspace = await twoArticles()
    const inFirst = await related(workspace, article.id)
    const inSecond = await related(workspace, second.id)
    expect(inFirst).toEqual([
      ['in', 'denies', 'because', 'c', 'a'],
      ['out', 'denies', 'because', 'b', 'c'],
      ['within', 'denies', 'because', 'b', 'a'],
    ])
    expect(inSecond.map(([id]) => id)).toEqual(['in', 'out'])
    await removeArticle(workspace, article.id)
    expect(await related(workspace, article.id)).toEqual([])
    expect(await related(workspace, second.id)).toEqual([])
    await undo(workspace)
    expect(await related(workspace, article.id)).toEqual(inFirst)
    expect(await related(workspace, second.id)).toEqual(inSecond)
    const { annotations } = await readLibrary(workspace, { kind: 'everything' })
    expect(annotations.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual(['gone'])
    await redo(workspace)
    expect(await related(workspace, second.id)).toEqual([])
  })

  it('stay when an end is deleted, and have it again after undo', async () => {
    const workspace = await twoArticles()
    await deleteAnnotations(workspace, [annotation('c', { articleId: second.id })])
    expect(await related(workspace, article.id)).toEqual([
      ['in', 'denies', 'because', undefined, 'a'],
      ['out', 'denies', 'because', 'b', undefined],
      ['within', 'denies', 'because', 'b', 'a'],
    ])
    await undo(workspace)
    expect((await related(workspace, second.id)).map(([id, , , ...ends]) => [id, ...ends])).toEqual(
      [
        ['in', 'c', 'a'],
        ['out', 'b', 'c'],
      ],
    )
  })
})

describe('a step', () => {
  const both = [annotation('a'), annotation('c', { articleId: second.id })]
  const inBothArticles = (workspace: Workspace) => deleteAnnotations(workspace, both)
  const nothing = () => Promise.resolve()

  it.each([
    { name: 'done', prepare: nothing, act: inBothArticles, writes: 5 },
    {
      name: 'that removes an article',
      prepare: nothing,
      act: (workspace: Workspace) => removeArticle(workspace, article.id),
      writes: 7,
    },
    { name: 'undone', prepare: inBothArticles, act: undo, writes: 2 },
    {
      name: 'done again',
      prepare: async (workspace: Workspace) => {
        await inBothArticles(workspace)
        await undo(workspace)
      },
      act: redo,
      writes: 2,
    },
  ])('$name leaves nothing behind, wherever it fails', async ({ prepare, act, writes }) => {
    const workspace = await twoArticles()
    await prepare(workspace)
    const before = await everything(workspace)
    // Let the first write fail, then the second…
    let good = 0
    for (; (await failsAfter(good, workspace, act)) !== null; good++) {
      expect(await everything(workspace)).toEqual(before)
    }
    expect(good).toBeGreaterThanOrEqual(writes)
    expect(await everything(workspace)).not.toEqual(before)
  })
})

type Act = (workspace: Workspace) => Promise<unknown>

/** Acts on a disk that is full after so many writes; null when that was enough. */
async function failsAfter(good: number, workspace: Workspace, act: Act): Promise<string | null> {
  let calls = 0
  const spies = (['put', 'add'] as const).map((name) => {
    const write = Reflect.get(IDBObjectStore.prototype, name) as IDBObjectStore['put']
    const spy = vi.spyOn(IDBObjectStore.prototype, name)
    return spy.mockImplementation(function (this: IDBObjectStore, ...row) {
      if (calls++ === good) throw new DOMException('The disk is full', 'QuotaExceededError')
      return write.apply(this, row)
    })
  })
  const failed = await act(workspace).then(() => null, String)
  for (const spy of spies) spy.mockRestore()
  if (failed !== null) expect(failed).toContain('The disk is full')
  return failed
}

describe('what is written', () => {
  it('is on the disk before it is shown: every write asks for strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    onTestFinished(() => asked.mockRestore())
    const workspace = await twoArticles()
    const quote = { exact: 'One', prefix: '', suffix: '' }
    const passage = { articleId: article.id, span: { start: 0, end: 3 }, quote, tag: null }
    await annotate(workspace, passage)
    await undo(workspace)
    await redo(workspace)
    await findOlderCaptures(workspace, { id: 'another', text: 'Another.', url: '' })
    await reveal(workspace, 'urn:uuid:nothing-handed-out')
    const begun = asked.mock.results.flatMap(({ type, value }) =>
      type === 'return' ? [value] : [],
    )
    const writes = begun.filter(({ mode }) => mode === 'readwrite')
    const stores = new Set(writes.flatMap(({ objectStoreNames }) => [...objectStoreNames]))
    expect(stores).toEqual(new Set(workspace.database.tables.map(({ name }) => name)))
    expect(new Set(writes.map(({ durability }) => durability))).toEqual(new Set(['strict']))
  })
})
