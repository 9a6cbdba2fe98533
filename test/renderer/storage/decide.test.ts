import { Dexie, liveQuery } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeDecision } from '../../../shared/exchange/decision-item.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import { nameAnnotator } from '../../../renderer/storage/annotator.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { decide, editDecision, sayWhy, takeBackDecision } from '../../../renderer/storage/decide.ts'
import type { ToDecide } from '../../../renderer/storage/decide.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readDecisions } from '../../../renderer/storage/read-decisions.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { restoreArticle } from '../../../renderer/storage/restore-article.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import { annotation, article, closeWorkspace, newWorkspace, stored, text } from './make.ts'

const library = {
  articles: [article],
  texts: new Map([[article.id, text]]),
  annotations: [annotation('urn:uuid:a'), annotation('urn:uuid:b', { end: 12 })],
  relations: [],
  decisions: [],
  guidance: [],
  assignments: [],
  foreign: [],
  unknown: {},
}
const asked: ToDecide = {
  articleIds: [article.id],
  about: ['urn:uuid:a', 'urn:uuid:b'],
  chosen: { kind: 'one', kept: ['urn:uuid:a'] },
  reason: 'The shorter one.',
}
const passage = {
  articleId: article.id,
  span: { start: 4, end: 12 },
  quote: { exact: 'sentence', prefix: 'One ', suffix: ' here.' },
  tag: 'evidence',
} as const

async function twoMarks() {
  const workspace = await newWorkspace()
  await importLibrary(workspace, library)
  const standing = () => readDecisions(workspace.database, { articleId: article.id })
  return { workspace, standing }
}

describe('decide', () => {
  it('settles a disagreement as one step that is taken back and done again', async () => {
    const { workspace, standing } = await twoMarks()
    const id = await decide(workspace, asked)
    const seen = [{ id, reason: asked.reason, outcome: asked.chosen, supersedes: [] }]
    expect(await standing()).toMatchObject(seen)
    expect((await undo(workspace))?.label).toBe('Decide for one')
    expect(await standing()).toEqual([])
    await redo(workspace)
    expect(await standing()).toMatchObject(seen)
  })

  it('anew stands in the place of what was decided about any of the same', async () => {
    const { workspace, standing } = await twoMarks()
    const first = await decide(workspace, asked)
    const second = await decide(workspace, {
      ...asked,
      about: ['urn:uuid:b'],
      chosen: { kind: 'neither', kept: [] },
    })
    const third = await decide(workspace, { ...asked, chosen: { kind: 'both', kept: asked.about } })
    const replaced = new Map((await standing()).map((each) => [each.id, each.supersedes]))
    expect(replaced).toEqual(
      new Map([
        [first, []],
        [second, [first]],
        [third, [second]],
      ]),
    )
  })

  it('for another passage makes it in the same step, and takes it back with the decision', async () => {
    const { workspace, standing } = await twoMarks()
    const chosen = { kind: 'make', passages: [passage], relations: [] } as const
    const id = await decide(workspace, { ...asked, chosen })
    const [decision] = await standing()
    const made = (await stored(workspace)).find((each) => each.id === decision?.outcome.kept[0])
    expect(made).toMatchObject({ ...passage.span, tag: 'evidence', deleted: false })
    expect(decision?.outcome.kind).toBe('new')
    await takeBackDecision(workspace, id)
    const alive = () =>
      stored(workspace).then((all) => all.filter(({ deleted }) => !deleted).length)
    expect([await standing(), await alive()]).toEqual([[], 2])
    await undo(workspace)
    expect([(await standing()).length, await alive()]).toEqual([1, 3])
  })

  it('for another relation makes it between the passages', async () => {
    const { workspace, standing } = await twoMarks()
    const end = (id: string) => ({ id, articleId: article.id })
    const relation = { from: end('urn:uuid:b'), to: end('urn:uuid:a'), kind: 'supports' } as const
    const chosen = { kind: 'make', passages: [], relations: [relation] } as const
    const id = await decide(workspace, { ...asked, about: ['urn:uuid:r'], chosen })
    const [decision] = await standing()
    expect(await readRelated(workspace, article.id)).toMatchObject([
      {
        relation: { id: decision?.outcome.kept[0], kind: 'supports' },
        from: { id: 'urn:uuid:b' },
        to: { id: 'urn:uuid:a' },
      },
    ])
    await takeBackDecision(workspace, id)
    expect(await readRelated(workspace, article.id)).toEqual([])
  })

  it('gets the name of who decided, once they give it', async () => {
    const { workspace, standing } = await twoMarks()
    await decide(workspace, asked)
    expect(await standing()).toMatchObject([{ creator: { name: '' } }])
    await nameAnnotator(workspace, 'Chair')
    expect(await standing()).toMatchObject([{ creator: { name: 'Chair' } }])
  })

  it('lets its reason be changed, as a step', async () => {
    const { workspace, standing } = await twoMarks()
    const id = await decide(workspace, asked)
    await editDecision(workspace, id, { reason: 'By the codebook.' })
    await editDecision(workspace, id, { reason: 'By the codebook.' })
    expect(await standing()).toMatchObject([{ reason: 'By the codebook.', outcome: asked.chosen }])
    expect((await undo(workspace))?.label).toBe('Edit decision')
    expect(await standing()).toMatchObject([{ reason: asked.reason }])
  })
})

describe('decisions in a library', () => {
  it('are told to who looks at the article or at an annotation', async () => {
    const { workspace } = await twoMarks()
    const seen: number[] = []
    const watching = liveQuery(() =>
      readDecisions(workspace.database, { about: 'urn:uuid:b' }),
    ).subscribe(({ length }) => seen.push(length))
    onTestFinished(() => watching.unsubscribe())
    await expect.poll(() => seen).toEqual([0])
    await decide(workspace, asked)
    await expect.poll(() => seen).toEqual([0, 1])
    expect(await readDecisions(workspace.database, { about: 'urn:uuid:c' })).toEqual([])
  })

  it('go with their article, with everything, and with annotations when all are chosen', async () => {
    const { workspace } = await twoMarks()
    await decide(workspace, asked)
    const ofArticle = { kind: 'articles', ids: [article.id] } as const
    const some = { kind: 'annotations', articleId: article.id } as const
    const counted = async (scope: Parameters<typeof readLibrary>[1]) =>
      (await readLibrary(workspace, scope)).decisions.length
    expect(await counted({ kind: 'everything' })).toBe(1)
    expect(await counted(ofArticle)).toBe(1)
    expect(await counted({ kind: 'articles', ids: [] })).toBe(0)
    expect(await counted({ ...some, ids: new Set(asked.about) })).toBe(1)
    expect(await counted({ ...some, ids: new Set(['urn:uuid:a']) })).toBe(0)
  })

  it('reach a colleague, and so does taking them back', async () => {
    const [{ workspace: mine }, { workspace: theirs, standing }] = [
      await twoMarks(),
      await twoMarks(),
    ]
    const id = await decide(mine, asked)
    await importLibrary(theirs, await readLibrary(mine, { kind: 'everything' }))
    expect(await standing()).toMatchObject([{ id, reason: asked.reason }])
    await takeBackDecision(mine, id)
    await importLibrary(theirs, await readLibrary(mine, { kind: 'everything' }))
    expect(await standing()).toEqual([])
  })

  it('go and come back with their article', async () => {
    const { workspace, standing } = await twoMarks()
    const id = await decide(workspace, asked)
    await removeArticle(workspace, article.id)
    expect(await standing()).toEqual([])
    await restoreArticle(workspace, article.id)
    expect(await standing()).toMatchObject([{ id }])
  })

  it('that a version without decisions kept as foreign are decisions once it is updated', async () => {
    const name = `test-${crypto.randomUUID()}`
    const decision: Decision = {
      id: 'urn:uuid:d',
      articleIds: [article.id],
      about: ['urn:uuid:a'],
      outcome: { kind: 'neither', kept: [] },
      reason: '',
      supersedes: [],
      creator: { id: 'urn:uuid:chair', name: 'Chair' },
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-01T00:00:00Z',
      version: { other: 1 },
      deleted: false,
    }
    const note = { id: 'urn:uuid:n', type: 'Annotation', target: 'http://example.org/' }
    const first = new Dexie(name)
    first.version(3).stores({ foreign: 'id' })
    await first.table('foreign').bulkAdd([
      { id: decision.id, item: encodeDecision(decision) },
      { id: note.id, item: note },
    ])
    first.close()
    const workspace = await openWorkspace(name)
    onTestFinished(async () => {
      await closeWorkspace(workspace)
      await Dexie.delete(name)
    })
    const { decisions, foreign } = await readLibrary(workspace, { kind: 'everything' })
    expect([decisions, foreign]).toEqual([[decision], [{ id: note.id, item: note }]])
  })
})

describe('the reason of a decision', () => {
  it('is changed by whoever decided', async () => {
    const { workspace, standing } = await twoMarks()
    const id = await decide(workspace, asked)
    await sayWhy(workspace, id, 'It is enough.')
    expect(await standing()).toMatchObject([{ id, reason: 'It is enough.' }])
  })

  it('given by somebody else decides the same anew, in its place', async () => {
    const theirs = await twoMarks()
    await nameAnnotator(theirs.workspace, 'Chair')
    const first = await decide(theirs.workspace, asked)
    const { workspace, standing } = await twoMarks()
    await importLibrary(workspace, await readLibrary(theirs.workspace, { kind: 'everything' }))
    await nameAnnotator(workspace, 'Deputy')
    await sayWhy(workspace, first, 'It is enough.')
    const [before, now] = await standing()
    expect(before).toMatchObject({ id: first, reason: asked.reason, creator: { name: 'Chair' } })
    expect(now).toMatchObject({
      reason: 'It is enough.',
      outcome: asked.chosen,
      supersedes: [first],
      creator: { name: 'Deputy' },
    })
    expect((await undo(workspace))?.label).toBe('Decide for one')
    expect(await standing()).toMatchObject([{ id: first, reason: asked.reason }])
  })
})
