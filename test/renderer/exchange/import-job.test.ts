import { expect, it } from 'vitest'
import { startImport } from '../../../renderer/exchange/import/import-job.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, text, withArticle } from '../storage/make.ts'

const everything = { kind: 'everything' } as const

function fileOf(count: number, name = 'large.claimbench.json') {
  const annotations = Array.from({ length: count }, (_, at) => annotation(`urn:uuid:${at}`))
  const library = {
    ...emptyLibrary,
    articles: [article],
    texts: new Map([[article.id, text]]),
    annotations,
  }
  return { name, bytes: new TextEncoder().encode(encodeLibrary(library)) }
}

it('says what it reads, plans without writing, then writes all of it as one step', async () => {
  const workspace = await newWorkspace()
  const job = startImport(workspace.database.name)
  const heard: string[] = []
  const { preview } = await job.plan([fileOf(3)], (label) => heard.push(label))
  expect(heard).toEqual(['Reading 1 of 1: “large.claimbench.json”', 'Comparing with the library'])
  expect(preview.files[0]?.rows.map(({ group }) => group)).toEqual(['new', 'new', 'new', 'new'])
  expect((await readLibrary(workspace, everything)).annotations).toEqual([])
  const done = await job.apply('Import it')
  expect(done).toMatchObject({ hasChanged: true, damaged: [], received: [] })
  expect(done.summary).toBe('added 1 article and 3 annotations.')
  job.end()
  expect((await readLibrary(workspace, everything)).annotations).toHaveLength(3)
  const { steps } = await readSteps(workspace.database, 5)
  expect(steps).toMatchObject([{ label: 'Import it', changed: 4 }])
})

it('plans anew what it writes, with what another window has written meanwhile', async () => {
  const workspace = await newWorkspace()
  const job = startImport(workspace.database.name)
  await job.plan([fileOf(1)], () => undefined)
  await withArticle(workspace)
  const { summary } = await job.apply('Import')
  job.end()
  expect(summary).toBe('added 1 annotation, 1 here already.')
})

it('leaves the library as it was when it is stopped, before and while it is written', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const before = encodeLibrary(await readLibrary(workspace, everything))
  const large = fileOf(20_000)
  const early = startImport(workspace.database.name)
  const planning = early.plan([large], () => early.end())
  await expect(planning).rejects.toThrow('Stopped')

  const late = startImport(workspace.database.name)
  await late.plan([large], () => undefined)
  const writing = late.apply('Import')
  // Its transaction has begun by then: what waits for it behind begins only once it is over.
  await new Promise((resolve) => setTimeout(resolve, 30))
  late.end()
  await expect(writing).rejects.toThrow('Stopped')
  expect(encodeLibrary(await readLibrary(workspace, everything))).toBe(before)
  expect((await readSteps(workspace.database, 5)).steps).toHaveLength(1)
})

it('tells of a file that cannot be read, and goes on with the others', async () => {
  const workspace = await newWorkspace()
  const job = startImport(workspace.database.name)
  const broken = { name: 'cut.json', bytes: new TextEncoder().encode('{"type":') }
  const { preview } = await job.plan([broken, fileOf(1)], () => undefined)
  job.end()
  expect(preview.files.map(({ problem, rows }) => [problem, rows.length])).toEqual([
    ['This file is not JSON. It may have been cut off or changed.', 0],
    [null, 2],
  ])
})
