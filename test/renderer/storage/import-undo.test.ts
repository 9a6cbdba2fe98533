import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { statesOf } from '../../../shared/merge/join-records.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { threeLibraries } from '../../shared/exchange/arbitrary-library.ts'
import { annotation, annotated, article, newWorkspace, stored, text, withArticle } from './make.ts'

const everything = { kind: 'everything' } as const

async function bytes(workspace: Workspace): Promise<string> {
  return encodeLibrary(await readLibrary(workspace, everything))
}

/** Reads a file with the library's texts at hand and imports it, as a step where it has a name. */
async function importFile(workspace: Workspace, file: string, label?: string): Promise<void> {
  const { texts } = await readLibrary(workspace, everything)
  const decoded = decodeCollection(file, texts)
  if (!decoded.ok) throw new Error(decoded.problem.message)
  await importLibrary(workspace, decoded.value.library, label === undefined ? {} : { label })
}

async function emptied({ database }: Workspace): Promise<void> {
  const tables = database.tables.filter(({ name }) => name !== 'meta')
  await database.transaction('rw', database.tables, async () => {
    for (const table of tables) await table.clear()
    await database.meta.delete('collection')
  })
}

const withText: Library = {
  ...emptyLibrary,
  articles: [article],
  texts: new Map([[article.id, text]]),
}

describe('an import that is taken back', () => {
  it('leaves the bytes that were there, and comes again as the same bytes, in any order', async () => {
    const workspace = await newWorkspace()
    await fc.assert(
      fc.asyncProperty(threeLibraries, async ([mine, theirs]) => {
        const [a, b] = [mine, theirs].map((each) =>
          encodeLibrary({ ...each, assignments: [] }),
        ) as [string, string]
        await emptied(workspace)
        await importFile(workspace, a)
        const before = await bytes(workspace)
        expect(before).toBe(a)
        await importFile(workspace, b, 'Import')
        const after = await bytes(workspace)
        if (after !== before) {
          await undo(workspace)
          expect(await bytes(workspace)).toBe(before)
          await redo(workspace)
          expect(await bytes(workspace)).toBe(after)
          await undo(workspace)
          expect(await bytes(workspace)).toBe(before)
        }
        await emptied(workspace)
        await importFile(workspace, b)
        await importFile(workspace, a)
        expect(await bytes(workspace)).toBe(after)
      }),
      { numRuns: 50, endOnFailure: true },
    )
  }, 120_000)

  it('is one line of the history', async () => {
    const workspace = await newWorkspace()
    const annotations = [annotation('a'), annotation('b')]
    await importLibrary(workspace, { ...withText, annotations }, { label: 'Import “x”' })
    const { steps } = await readSteps(workspace.database, 5)
    expect(steps).toMatchObject([{ label: 'Import “x”', changed: 3, isDone: true }])
  })

  it('is no step where nothing changes', async () => {
    const workspace = await newWorkspace()
    await importLibrary(workspace, withText, { label: 'Import' })
    await importLibrary(workspace, withText, { label: 'Import again' })
    expect((await readSteps(workspace.database, 5)).steps).toHaveLength(1)
  })

  it('takes away what this person has edited by a deletion, since the edit may be known', async () => {
    const workspace = await newWorkspace()
    await importLibrary(
      workspace,
      { ...withText, annotations: [annotation('a'), annotation('b')] },
      { label: 'Import' },
    )
    await editAnnotation(workspace, { id: 'a', articleId: article.id }, { note: 'mine' })
    await undo(workspace)
    const [edited] = await stored(workspace)
    await undo(workspace)
    const all = await readLibrary(workspace, everything)
    expect(all.annotations).toMatchObject([{ id: 'a', deleted: true }])
    expect(all.annotations[0]?.version).toEqual({ ...edited?.version, [workspace.replica]: 3 })
    expect(all.articles).toEqual([])
    await redo(workspace)
    const back = await readLibrary(workspace, everything)
    expect(back.annotations).toMatchObject([
      { id: 'a', deleted: false, note: '' },
      { id: 'b', deleted: false, version: { other: 1 } },
    ])
    expect(back.articles).toMatchObject([{ deleted: false }])
  })

  it('leaves the article where something is on it that came otherwise', async () => {
    const workspace = await newWorkspace()
    await importLibrary(
      workspace,
      { ...withText, annotations: [annotation('a')] },
      { label: 'Import' },
    )
    await importLibrary(workspace, { ...emptyLibrary, annotations: [annotation('b')] })
    await undo(workspace)
    expect((await stored(workspace)).map(({ id }) => id)).toEqual(['b'])
    expect(await workspace.database.articles.get(article.id)).toMatchObject({ live: 1, held: 1 })
  })

  it('keeps the deletion of what was made on its article', async () => {
    const workspace = await newWorkspace()
    await importLibrary(workspace, withText, { label: 'Import' })
    await annotated(workspace, {
      articleId: article.id,
      span: { start: 0, end: 3 },
      quote: { exact: 'One', prefix: '', suffix: '' },
      tag: 'claim',
    })
    await undo(workspace)
    await undo(workspace)
    const all = await readLibrary(workspace, everything)
    expect([all.articles, all.annotations]).toMatchObject([[], [{ deleted: true }]])
    await redo(workspace)
    expect(await stored(workspace)).toMatchObject([{ deleted: true }])
  })

  it('leaves alone what a colleague’s file has changed since', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    await importLibrary(
      workspace,
      { ...emptyLibrary, annotations: [annotation('a'), annotation('b')] },
      { label: 'Import' },
    )
    const newer = annotation('a', { note: 'newer', version: { other: 2 } })
    await importLibrary(workspace, { ...emptyLibrary, annotations: [newer] })
    await undo(workspace)
    expect(await stored(workspace)).toMatchObject([{ id: 'a', note: 'newer', deleted: false }])
  })

  it('comes back in a version of its own where the file brought this installation’s own edits', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const own = { other: 1, [workspace.replica]: 1 }
    await importLibrary(workspace, {
      ...emptyLibrary,
      annotations: [annotation('a', { version: own, note: 'first' })],
    })
    const later = { ...own, [workspace.replica]: 4 }
    await importLibrary(
      workspace,
      { ...emptyLibrary, annotations: [annotation('a', { version: later, note: 'later' })] },
      { label: 'Import' },
    )
    await undo(workspace)
    expect(await stored(workspace)).toMatchObject([
      { note: 'first', version: { ...own, [workspace.replica]: 5 } },
    ])
  })

  it('closes a conflict that it opened', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const id = await annotated(workspace, {
      articleId: article.id,
      span: { start: 0, end: 3 },
      quote: { exact: 'One', prefix: '', suffix: '' },
      tag: 'claim',
    })
    const [mine] = await stored(workspace)
    const theirs = { ...mine!, note: 'theirs', version: { other: 1 } }
    await importLibrary(workspace, { ...emptyLibrary, annotations: [theirs] }, { label: 'Import' })
    expect((await stored(workspace)).map((each) => statesOf(each).length)).toEqual([2])
    await undo(workspace)
    expect(await stored(workspace)).toEqual([mine])
    expect(mine?.id).toBe(id)
  })
})

describe('what waits for its article', () => {
  const waits = { ...emptyLibrary, annotations: [annotation('a'), annotation('b', { start: 4 })] }

  it('is exported, shown nowhere, and found when the article is opened', async () => {
    const workspace = await newWorkspace()
    await importLibrary(workspace, waits, { label: 'Import' })
    expect((await readLibrary(workspace, everything)).annotations).toHaveLength(2)
    expect(await stored(workspace)).toEqual([])
    await addArticle(workspace, article, text)
    expect((await stored(workspace)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await workspace.database.waiting.count()).toBe(0)
    const row = await workspace.database.articles.get(article.id)
    expect(row?.tally.claim).toBe(2)
  })

  it('is deleted there when somebody deletes it', async () => {
    const workspace = await newWorkspace()
    await addArticle(workspace, article, text)
    await importLibrary(workspace, waits)
    await deleteAnnotations(workspace, [annotation('a')])
    const other = await newWorkspace()
    await importLibrary(other, waits)
    await importFile(other, await bytes(workspace))
    expect(await bytes(other)).toBe(await bytes(workspace))
  })
})
