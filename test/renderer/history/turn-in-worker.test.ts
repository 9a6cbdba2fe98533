import { expect, it } from 'vitest'
import { turnInWorker } from '../../../renderer/history/turn-in-worker.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { recordsToTurn } from '../../../renderer/storage/turn.ts'
import type { Turn } from '../../../renderer/storage/turn.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotated, annotation, article, newWorkspace, text, withArticle } from '../storage/make.ts'

const passage = {
  articleId: article.id,
  span: { start: 0, end: 3 },
  quote: { exact: 'One', prefix: '', suffix: ' sentence here.' },
  tag: 'claim',
} as const

const content = async (workspace: Workspace) =>
  encodeLibrary(await readLibrary(workspace, { kind: 'everything' }))

async function imported(workspace: Workspace, count: number): Promise<void> {
  const annotations = Array.from({ length: count }, (_, at) => annotation(`urn:uuid:${at}`))
  const texts = new Map([[article.id, text]])
  await importLibrary(
    workspace,
    { ...emptyLibrary, articles: [article], texts, annotations },
    { label: 'Import it' },
  )
}

/** Until what is read has to wait for somebody who writes. */
async function untilWritten({ database }: Workspace): Promise<void> {
  const soon = () => new Promise((resolve) => setTimeout(() => resolve('waits'), 40))
  while ((await Promise.race([database.history.count(), soon()])) !== 'waits') await soon()
}

const turned = (workspace: Workspace, turn: Turn) =>
  turnInWorker(workspace.database.name, turn).turned

it('takes back, does again and goes to a step, as the window would', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const before = await content(workspace)
  await imported(workspace, 3)
  const after = await content(workspace)
  expect(await turned(workspace, { kind: 'undo' })).toMatchObject({ step: { label: 'Import it' } })
  expect(await content(workspace)).toBe(before)
  expect(await turned(workspace, { kind: 'redo' })).toMatchObject({ step: { label: 'Import it' } })
  expect(await content(workspace)).toBe(after)
  await annotated(workspace, passage)
  expect(await turned(workspace, { kind: 'to', seq: 0 })).toEqual({ steps: 3, step: null })
  expect(await turned(workspace, { kind: 'undo' })).toEqual({ steps: 0, step: null })
})

it('leaves everything as it was when it is stopped', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await imported(workspace, 20_000)
  const before = await content(workspace)
  const job = turnInWorker(workspace.database.name, { kind: 'undo' })
  void untilWritten(workspace).then(job.end)
  await expect(job.turned).rejects.toThrow('Stopped')
  expect(await content(workspace)).toBe(before)
  expect(await turned(workspace, { kind: 'undo' })).toMatchObject({ steps: 1 })
})

it('is known beforehand by how many records it changes', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await imported(workspace, 5)
  await annotated(workspace, passage)
  const weigh = (turn: Turn) => recordsToTurn(workspace, turn)
  expect(await weigh({ kind: 'undo' })).toBe(1)
  expect(await weigh({ kind: 'to', seq: 0 })).toBe(7)
  expect(await weigh({ kind: 'redo' })).toBe(0)
  await turned(workspace, { kind: 'to', seq: 1 })
  expect(await weigh({ kind: 'redo' })).toBe(5)
  expect(await weigh({ kind: 'to', seq: 99 })).toBe(6)
  expect(await weigh({ kind: 'undo' })).toBe(1)
})
