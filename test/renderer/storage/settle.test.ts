import { describe, expect, it } from 'vitest'
import { conflictOf } from '../../../shared/conflict/conflict.ts'
import type { Choice } from '../../../shared/conflict/settle-record.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { statesOf } from '../../../shared/merge/join-records.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { editArticle } from '../../../renderer/storage/edit-article.ts'
import { editDecision } from '../../../renderer/storage/decide.ts'
import { editGuidance } from '../../../renderer/storage/guidance.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { conflictsNow } from '../../../renderer/storage/live-conflicts.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { editRelation } from '../../../renderer/storage/relate.ts'
import { settleConflict } from '../../../renderer/storage/settle.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { annotation, article, newWorkspace, secondWindow, stored, text } from './make.ts'

const { creator, created, modified, version, deleted } = annotation('any')
const made = { creator, created, modified, version, deleted }

const related: Relation = {
  ...made,
  id: 'r',
  from: 'a',
  to: 'b',
  kind: 'denies',
  note: '',
  confidence: null,
}

const decision: Decision = {
  ...made,
  id: 'd',
  articleIds: [article.id],
  about: ['a', 'b'],
  outcome: { kind: 'neither', kept: [] },
  reason: '',
  supersedes: [],
}

const place = { id: 'a', articleId: article.id }

async function bytes(workspace: Workspace): Promise<string> {
  return encodeLibrary(await readLibrary(workspace, { kind: 'everything' }))
}

/** Gives one person's library to another as a file. */
async function give(from: Workspace, to: Workspace): Promise<void> {
  const { texts } = await readLibrary(to, { kind: 'everything' })
  const decoded = decodeCollection(await bytes(from), texts)
  if (!decoded.ok) throw new Error(decoded.problem.message)
  await importLibrary(to, decoded.value.library, { label: 'Import' })
}

/** Two people with the same library, who each do something to it and tell the other. */
async function twoPeople(
  first: (workspace: Workspace) => Promise<unknown>,
  second: (workspace: Workspace) => Promise<unknown>,
) {
  const ana = await newWorkspace()
  const ben = await newWorkspace()
  await importLibrary(ana, {
    ...emptyLibrary,
    articles: [article],
    texts: new Map([[article.id, text]]),
    annotations: [annotation('a'), annotation('b')],
    relations: [related],
    decisions: [decision],
  })
  await editGuidance(ana, 'claim', { definition: 'What somebody says is so.' })
  await give(ana, ben)
  await first(ana)
  await second(ben)
  await give(ben, ana)
  await give(ana, ben)
  expect(await bytes(ben)).toBe(await bytes(ana))
  return { ana, ben }
}

async function only(workspace: Workspace) {
  const { annotations } = await readLibrary(workspace, { kind: 'everything' })
  const [record] = annotations.filter(({ id }) => id === 'a')
  const whole = { kind: 'annotation', ...place, record: record ?? null } as const
  const conflict = conflictOf(whole, { replica: workspace.replica, nameOf: (id) => id })
  if (conflict === null) throw new Error('Nothing is open')
  return conflict
}

async function twoNotes() {
  return twoPeople(
    (ana) => editAnnotation(ana, place, { note: 'by Ana', tag: 'denial' }),
    (ben) => editAnnotation(ben, place, { note: 'by Ben', labels: ['sea'] }),
  )
}

const both: Choice = { kind: 'combine', picks: { tag: 1, note: 'both', labels: 0 } }

describe('settling what was changed on both sides', () => {
  it('settles it for a colleague who imports it later, with the same bytes', async () => {
    const { ana, ben } = await twoNotes()
    expect(await settleConflict(ana, await only(ana), both)).toBe('settled')
    const [settled] = await stored(ana)
    expect(settled).toMatchObject({ tag: 'denial', labels: ['sea'] })
    expect(settled?.note.split('\n\n').toSorted()).toEqual(['by Ana', 'by Ben'])
    expect(settled?.concurrent).toBeUndefined()
    await give(ana, ben)
    expect(await bytes(ben)).toBe(await bytes(ana))
    // What a third person still has open changes nothing any more.
    const before = await bytes(ana)
    await give(ben, ana)
    expect(await bytes(ana)).toBe(before)
  })

  it('is one step: taken back it is open again, done again it is settled', async () => {
    const { ana, ben } = await twoNotes()
    const open = statesOf((await stored(ana))[0]!).map(({ note }) => note)
    await settleConflict(ana, await only(ana), { kind: 'keep', version: 1 })
    const { steps } = await readSteps(ana.database, 1)
    expect(steps).toMatchObject([{ label: 'Settle conflict: annotation', changed: 1 }])
    await give(ana, ben)
    await undo(ana)
    const again = statesOf((await stored(ana))[0]!)
    expect(again.map(({ note }) => note).toSorted()).toEqual(open.toSorted())
    // It is open again for whoever has imported it settled, too.
    await give(ana, ben)
    expect((await stored(ben))[0]?.concurrent).toBeDefined()
    await redo(ana)
    expect((await stored(ana))[0]?.concurrent).toBeUndefined()
    await give(ana, ben)
    expect(await bytes(ben)).toBe(await bytes(ana))
    expect((await stored(ben))[0]?.concurrent).toBeUndefined()
  })

  it('does nothing where another window has settled it, or more has come since', async () => {
    const { ana, ben } = await twoNotes()
    const window = await secondWindow(ana)
    const seen = await only(ana)
    await editAnnotation(ben, place, { note: 'by Ben, once more' })
    await give(ben, ana)
    const before = await bytes(ana)
    expect(await settleConflict(window, seen, both)).toBe('changed')
    expect(await bytes(ana)).toBe(before)
    expect(await settleConflict(window, await only(ana), both)).toBe('settled')
    const after = await bytes(ana)
    expect(await settleConflict(ana, seen, both)).toBe('gone')
    expect(await bytes(ana)).toBe(after)
  })

  it('deletes for everyone what one side deleted, or keeps it for everyone', async () => {
    for (const [isKept, left] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const { ana, ben } = await twoPeople(
        async (each) => deleteAnnotations(each, [(await stored(each))[0]!]),
        (each) => editAnnotation(each, place, { note: 'by Ben' }),
      )
      const conflict = await only(ben)
      const version = conflict.versions.findIndex(({ isDeleted }) => isDeleted !== isKept)
      await settleConflict(ben, conflict, { kind: 'keep', version })
      await give(ben, ana)
      expect(await bytes(ana)).toBe(await bytes(ben))
      expect((await stored(ana)).filter(({ deleted }) => !deleted)).toHaveLength(left)
    }
  })

  it.each([
    {
      kind: 'relation',
      edit: (each: Workspace, word: string) => editRelation(each, 'r', { note: word }),
    },
    {
      kind: 'decision',
      edit: (each: Workspace, word: string) => editDecision(each, 'd', { reason: word }),
    },
    {
      kind: 'guidance',
      edit: (each: Workspace, word: string) => editGuidance(each, 'claim', { definition: word }),
    },
    {
      kind: 'article',
      edit: (each: Workspace, word: string) =>
        editArticle(each, article.id, () => ({ title: word })),
    },
  ])('settles a conflict of a $kind', async ({ kind, edit }) => {
    const { ana, ben } = await twoPeople(
      (each) => edit(each, 'one'),
      (each) => edit(each, 'two'),
    )
    const [conflict, ...others] = await conflictsNow(ana)
    expect(conflict).toMatchObject({ kind })
    expect(others).toEqual([])
    expect(await settleConflict(ana, conflict!, { kind: 'keep', version: 1 })).toBe('settled')
    await give(ana, ben)
    expect(await bytes(ben)).toBe(await bytes(ana))
    expect(await conflictsNow(ben)).toEqual([])
  })
})
