import { expect, it, onTestFinished, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { editMany } from '../../../renderer/storage/bulk-edit.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { liveWords } from '../../../renderer/storage/live-words.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { renameWord } from '../../../renderer/storage/rename-word.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, secondWindow, text } from './make.ts'

const second = { ...article, id: 'ni:second', title: 'Second' }

const annotations = [
  annotation('a', { speaker: 'Mayor', labels: ['bridge', 'safety'] }),
  annotation('b', { speaker: 'mayor', labels: ['bridge'] }),
  annotation('c', { articleId: second.id, speaker: 'Mayor', labels: ['Safety'] }),
  annotation('gone', { speaker: 'Mayor', labels: ['bridge'], deleted: true }),
]

async function library(of: readonly Annotation[] = annotations): Promise<Workspace> {
  const workspace = await newWorkspace()
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles: [article, second],
    texts: new Map([article, second].map(({ id }) => [id, text])),
    annotations: of,
  })
  return workspace
}

/** What is told of the words while somebody listens, as short text. */
function listened({ database }: Workspace): () => unknown {
  const live = liveWords(database)
  onTestFinished(live.subscribe(() => undefined))
  return () => {
    const words = live.current()
    const short = (kind: 'speakers' | 'labels') =>
      words?.[kind].map(({ word, count }) => `${word} ${count}`).join(', ')
    return words && { speakers: short('speakers'), labels: short('labels') }
  }
}

async function words(workspace: Workspace) {
  const { annotations: all } = await readLibrary(workspace, { kind: 'everything' })
  return Object.fromEntries(all.map(({ id, speaker, labels }) => [id, [speaker, ...labels]]))
}

it('counts the words of all articles, those of deleted annotations excepted', async () => {
  const now = listened(await library())
  await vi.waitFor(() => {
    expect(now()).toEqual({ speakers: 'Mayor 2, mayor 1', labels: 'bridge 2, safety 1, Safety 1' })
  })
})

it('follows edits of this window and another, undo, and articles that go', async () => {
  const workspace = await library()
  const now = listened(workspace)
  await vi.waitFor(() => expect(now()).not.toBe(null))
  const several = { articleId: article.id, ids: new Set(['a', 'b', 'gone']) }
  await editMany(workspace, several, { kind: 'speaker', speaker: 'Clerk' })
  await vi.waitFor(() => expect(now()).toMatchObject({ speakers: 'Clerk 2, Mayor 1' }))
  const other = await secondWindow(workspace)
  await editMany(other, several, { kind: 'remove label', label: 'bridge' })
  await vi.waitFor(() => expect(now()).toMatchObject({ labels: 'safety 1, Safety 1' }))
  await undo(workspace)
  await undo(workspace)
  await removeArticle(workspace, second.id)
  await vi.waitFor(() => {
    expect(now()).toEqual({ speakers: 'mayor 1, Mayor 1', labels: 'bridge 2, safety 1' })
  })
})

it('reads what was written while nobody listened', async () => {
  const workspace = await library()
  const live = liveWords(workspace.database)
  const stop = live.subscribe(() => undefined)
  await vi.waitFor(() => expect(live.current()).not.toBe(null))
  stop()
  await importLibrary(workspace, {
    ...emptyLibrary,
    annotations: [annotation('new', { speaker: 'Clerk' })],
  })
  const now = listened(workspace)
  await vi.waitFor(() => expect(now()).toMatchObject({ speakers: 'Mayor 2, Clerk 1, mayor 1' }))
})

it('renames a speaker in every article as one step, and takes that back', async () => {
  const workspace = await library()
  const before = await words(workspace)
  expect(await renameWord(workspace, { kind: 'speaker', from: 'Mayor', to: 'The mayor' })).toBe(2)
  const after = {
    ...before,
    a: ['The mayor', 'bridge', 'safety'],
    c: ['The mayor', 'Safety'],
  }
  expect(await words(workspace)).toEqual(after)
  const { steps } = await readSteps(workspace.database, 10)
  expect(steps.map(({ label }) => label)).toEqual(['Rename speaker “Mayor” to “The mayor”'])
  await undo(workspace)
  expect(await words(workspace)).toEqual(before)
  await redo(workspace)
  expect(await words(workspace)).toEqual(after)
})

it.each(['before', 'while'] as const)(
  'changes nothing when stopped %s it is done',
  async (when) => {
    const workspace = await library()
    const before = await words(workspace)
    const abort = new AbortController()
    if (when === 'before') abort.abort()
    const rename = { kind: 'speaker', from: 'Mayor', to: 'The mayor' } as const
    const renamed = renameWord(workspace, rename, abort.signal)
    workspace.database.history.hook('creating', () => abort.abort())
    await expect(renamed).rejects.toThrow()
    expect(await words(workspace)).toEqual(before)
    expect((await readSteps(workspace.database, 10)).steps).toEqual([])
  },
)

it('makes one label of two, and says so', async () => {
  const workspace = await library()
  expect(await renameWord(workspace, { kind: 'label', from: 'safety', to: 'bridge' })).toBe(1)
  expect(await words(workspace)).toMatchObject({ a: ['Mayor', 'bridge'], b: ['mayor', 'bridge'] })
  const { steps } = await readSteps(workspace.database, 10)
  expect(steps.map(({ label }) => label)).toEqual(['Merge label “safety” into “bridge”'])
})

it.each([
  { kind: 'label', from: 'nobody', to: 'bridge' },
  { kind: 'label', from: 'bridge', to: 'bridge' },
  { kind: 'label', from: 'bridge', to: '' },
] as const)('is no step to rename as %o', async (rename) => {
  const workspace = await library()
  expect(await renameWord(workspace, rename)).toBe(0)
  expect((await readSteps(workspace.database, 10)).steps).toEqual([])
})
