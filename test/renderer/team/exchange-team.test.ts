import { expect, it, onTestFinished, vi } from 'vitest'
import { encodeOwn } from '../../../renderer/team/encode-own.ts'
import { exchangeTeam } from '../../../renderer/team/exchange-team.ts'
import { useTeam } from '../../../renderer/state/team.ts'
import { editAnnotation } from '../../../renderer/storage/annotate.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import { takeReceived } from '../../../renderer/storage/assignments.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { reveal } from '../../../renderer/storage/returns.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { ownFileName } from '../../../shared/team/team-file-name.ts'
import { annotated, article, newWorkspace, withArticle } from '../storage/make.ts'
import { memoryFolder } from './memory-folder.ts'

type Folder = ReturnType<typeof memoryFolder>

async function person(folder: Folder, name: string) {
  const workspace = await newWorkspace()
  await nameAnnotator(workspace, name)
  const onArrived = vi.fn<(sentence: string) => void>()
  const folders = folder.of(name)
  const exchange = exchangeTeam({ workspace, folders, encode: encodeOwn, onArrived })
  onTestFinished(exchange.close)
  const file = ownFileName({ name, replica: workspace.replica })
  return { workspace, file, onArrived, exchange: exchange.exchange }
}

const passage = {
  articleId: article.id,
  span: { start: 0, end: 3 },
  quote: { exact: 'One', prefix: '', suffix: ' sentence here.' },
}

async function mark(workspace: Workspace, note: string): Promise<string> {
  const id = await annotated(workspace, { ...passage, tag: 'claim' })
  await editAnnotation(workspace, { id, articleId: article.id }, { note })
  return id
}

async function notes(workspace: Workspace): Promise<readonly string[]> {
  const { annotations } = await readLibrary(workspace, { kind: 'everything' })
  return annotations
    .filter(({ deleted }) => !deleted)
    .map(({ note }) => note)
    .sort()
}

async function bytes(workspace: Workspace): Promise<string> {
  return encodeLibrary(await readLibrary(workspace, { kind: 'everything' }))
}

it('brings what each did to the other, article and all, until both have the same', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  const bo = await person(folder, 'Bo')
  await withArticle(ana.workspace)
  await mark(ana.workspace, 'by Ana')
  await ana.exchange()
  await bo.exchange()
  expect(bo.onArrived.mock.calls).toEqual([['1 annotation of Ana arrived.']])
  await mark(bo.workspace, 'by Bo')
  await bo.exchange()
  await ana.exchange()
  expect(await notes(ana.workspace)).toEqual(['by Ana', 'by Bo'])
  expect(await bytes(ana.workspace)).toBe(await bytes(bo.workspace))
  // Each has written one file, its own.
  expect(folder.names()).toEqual([ana.file, bo.file].sort())
  expect(new Set(folder.writes)).toEqual(new Set([`Ana: ${ana.file}`, `Bo: ${bo.file}`]))
  expect(folder.text(bo.file)).not.toContain('by Ana')
})

it('neither reads nor writes again what is as it was', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  const bo = await person(folder, 'Bo')
  await withArticle(ana.workspace)
  await mark(ana.workspace, 'by Ana')
  for (const each of [ana, bo, ana, bo]) await each.exchange()
  const before = [folder.reads.length, folder.writes.length]
  for (const each of [ana, bo, ana, bo]) await each.exchange()
  expect([folder.reads.length, folder.writes.length]).toEqual(before)
  expect(useTeam.getState()).toMatchObject({ doing: null, problem: null })
})

it('keeps a half-written file waiting, without holding up the others', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  const bo = await person(folder, 'Bo')
  await withArticle(ana.workspace)
  await mark(ana.workspace, 'by Ana')
  await ana.exchange()
  const whole = folder.text(ana.file)
  folder.put('0-half.claimbench.json', whole.slice(0, whole.length / 2))
  folder.put('1-other-tool.claimbench.json', '{"type":"AnnotationCollection","first":{"items":[]}}')
  const before = await bytes(bo.workspace)
  expect(before).not.toContain('by Ana')
  await bo.exchange()
  expect(await notes(bo.workspace)).toEqual(['by Ana'])
  const states = () =>
    useTeam.getState().others.map(({ name, annotators, problem }) => [name, annotators, problem])
  expect(states()).toEqual([
    [
      '0-half.claimbench.json',
      '',
      'Not readable yet: This file is not JSON. It may have been cut off or changed.',
    ],
    [
      '1-other-tool.claimbench.json',
      '',
      'Not readable yet: Claimbench did not write it. Import it by hand.',
    ],
    [ana.file, 'Ana', null],
  ])
  folder.put('0-half.claimbench.json', whole)
  await bo.exchange()
  expect(states()[0]).toEqual(['0-half.claimbench.json', 'Ana', null])
})

it('takes what is in a copy that a synchroniser set aside, also of the own file', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  const bo = await person(folder, 'Bo')
  await withArticle(ana.workspace)
  const id = await mark(ana.workspace, 'first')
  await ana.exchange()
  const copy = ana.file.replace('.json', '.sync-conflict-20261127-101500-ABCDEFG.json')
  folder.put(copy, folder.text(ana.file))
  await editAnnotation(ana.workspace, { id, articleId: article.id }, { note: 'second' })
  await ana.exchange()
  await bo.exchange()
  expect(await notes(ana.workspace)).toEqual(['second'])
  expect(await notes(bo.workspace)).toEqual(['second'])
  expect(folder.text(copy)).toContain('first')
})

it('says that the folder is away, and goes on once it is back', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  await withArticle(ana.workspace)
  await mark(ana.workspace, 'by Ana')
  folder.setAway(true)
  await ana.exchange()
  expect(useTeam.getState()).toMatchObject({ problem: 'The folder is away.', doing: null })
  folder.setAway(false)
  await ana.exchange()
  expect(useTeam.getState()).toMatchObject({ problem: null, ownName: ana.file })
  expect(folder.names()).toEqual([ana.file])
})

it('keeps the name of its file when its annotator takes another', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  await withArticle(ana.workspace)
  await mark(ana.workspace, 'by Ana')
  await ana.exchange()
  await nameAnnotator(ana.workspace, 'Ana Maria')
  await mark(ana.workspace, 'again')
  await ana.exchange()
  expect(folder.names()).toEqual([ana.file])
  expect(folder.text(ana.file)).toContain('again')
})

it('writes nothing where there is nothing to give', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  await ana.exchange()
  expect(folder.names()).toEqual([])
  expect(useTeam.getState()).toMatchObject({ ownName: null, problem: null })
})

it('takes nothing of what is annotated blindly here until it is opened, then all of it', async () => {
  const folder = memoryFolder()
  const ana = await person(folder, 'Ana')
  const bo = await person(folder, 'Bo')
  const assignment = {
    id: 'urn:uuid:a',
    annotators: ['Ana', 'Bo'],
    articleIds: [article.id],
    created: '2026-01-01T00:00:00Z',
    by: null,
  }
  for (const { workspace } of [ana, bo]) {
    await withArticle(workspace)
    await takeReceived(workspace, { assignments: [assignment] })
  }
  await mark(ana.workspace, 'by Ana')
  await mark(bo.workspace, 'by Bo')
  for (const each of [ana, bo, ana, bo]) await each.exchange()
  expect([await notes(ana.workspace), await notes(bo.workspace)]).toEqual([['by Ana'], ['by Bo']])
  expect(useTeam.getState().others).toMatchObject([{ heldBack: 1 }])
  expect(bo.onArrived).not.toHaveBeenCalled()

  const reads = folder.reads.length
  await bo.exchange()
  expect(folder.reads.length).toBe(reads)
  await reveal(bo.workspace, assignment.id)
  await bo.exchange()
  expect(await notes(bo.workspace)).toEqual(['by Ana', 'by Bo'])
  expect(useTeam.getState().others).toMatchObject([{ heldBack: 0 }])
  await ana.exchange()
  expect(await notes(ana.workspace)).toEqual(['by Ana'])
})
