import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../shared/model/tag.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import {
  annotate,
  deleteAnnotations,
  editAnnotation,
  reviveAnnotation,
} from '../../../renderer/storage/annotate.ts'
import { nameAnnotator, readAnnotator } from '../../../renderer/storage/annotator.ts'
import { applyStep, redo, undo } from '../../../renderer/storage/apply-step.ts'
import { bucketSize } from '../../../renderer/storage/buckets.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { restoreArticle } from '../../../renderer/storage/restore-article.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import {
  annotated,
  annotation,
  article,
  closeWorkspace,
  newWorkspace,
  secondWindow,
  stored,
  text,
  withArticle,
} from './make.ts'

function tagAs(workspace: Workspace, tag: Tag | null): Promise<string> {
  const quote = { exact: 'One', prefix: '', suffix: '' }
  return annotated(workspace, { articleId: article.id, span: { start: 0, end: 3 }, quote, tag })
}

async function tally({ database }: Workspace) {
  return (await database.articles.get(article.id))?.tally
}

describe('steps', () => {
  it('are undone and redone after the database was closed and opened', async () => {
    const first = await newWorkspace()
    await withArticle(first)
    const id = await tagAs(first, 'claim')
    await editAnnotation(first, { id, articleId: article.id }, { tag: 'threat', note: 'n' })
    await closeWorkspace(first)
    const again = await secondWindow(first)
    expect(again.replica).toBe(first.replica)
    expect((await undo(again))?.label).toBe('Tag as threat')
    expect(await stored(again)).toMatchObject([{ id, tag: 'claim', note: '', deleted: false }])
    await undo(again)
    expect(await stored(again)).toMatchObject([{ id, deleted: true }])
    await redo(again)
    await redo(again)
    expect(await stored(again)).toMatchObject([{ id, tag: 'threat', note: 'n', deleted: false }])
    expect(await redo(again)).toBeNull()
  })

  it('that were undone are gone once something else is done', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    await tagAs(workspace, 'claim')
    await undo(workspace)
    await tagAs(workspace, 'denial')
    expect(await redo(workspace)).toBeNull()
  })

  it('make a new version by this replica each time, and change neither creator nor creation', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const id = await tagAs(workspace, 'claim')
    const [before] = await stored(workspace)
    await editAnnotation(workspace, { id, articleId: article.id }, { speaker: 'S' })
    const [after] = await stored(workspace)
    expect(after?.version).toEqual({ [workspace.replica]: 2 })
    expect([after?.creator, after?.created]).toEqual([before?.creator, before?.created])
  })

  it('that change nothing are none', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const id = await tagAs(workspace, 'claim')
    await editAnnotation(workspace, { id, articleId: article.id }, { tag: 'claim', labels: [] })
    expect(await workspace.database.history.count()).toBe(2)
  })

  it('happen as a whole or not at all', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const id = await tagAs(workspace, 'claim')
    const before = await stored(workspace)
    const missing = { on: 'annotation', articleId: 'ni:none', id: 'x' } as const
    const step = {
      label: 'Half',
      changes: [
        {
          on: 'annotation',
          articleId: article.id,
          id,
          before: {},
          after: { note: 'half' },
        } as const,
        { ...missing, before: {}, after: { note: 'half' } },
      ],
    }
    await expect(applyStep(workspace, step)).rejects.toThrow('There is no article')
    expect(await stored(workspace)).toEqual(before)
    expect(await workspace.database.history.count()).toBe(2)
  })

  it('keep all annotations while buckets double, with a tally that is right', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const count = 2 * bucketSize
    const many = Array.from({ length: count }, (_, index) =>
      annotation(`many${index}`, { tag: index % 2 === 0 ? 'claim' : null }),
    )
    await importLibrary(workspace, { ...emptyLibrary, annotations: many })
    expect(await workspace.database.articles.get(article.id)).toMatchObject({ buckets: 2 })
    const last = await tagAs(workspace, 'threat')
    const ids = [...many.map(({ id }) => id), last]
    expect((await stored(workspace)).map(({ id }) => id)).toEqual(ids.toSorted())
    expect(await workspace.database.articles.get(article.id)).toMatchObject({
      held: count + 1,
      buckets: 4,
      tally: { claim: bucketSize, denial: 0, evidence: 0, threat: 1, untagged: bucketSize },
    })
  })

  it('leave what a plain model says they leave', async () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('tag' as const),
        tag: fc.constantFrom('claim', 'threat', null),
      }),
      fc.record({ kind: fc.constantFrom('delete', 'note', 'undo', 'redo'), at: fc.nat(4) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        const workspace = await newWorkspace()
        await withArticle(workspace)
        type State = Readonly<Record<string, { tag: Tag | null; note: string; deleted: boolean }>>
        const past: State[] = [{}]
        let now = 0
        const push = (state: State) => past.splice(++now, Infinity, state)
        for (const [index, each] of acts.entries()) {
          const state = past[now]!
          const living = Object.keys(state).filter((id) => !state[id]!.deleted)
          const id = 'at' in each ? living[each.at % Math.max(1, living.length)] : undefined
          if (each.kind === 'tag') {
            const made = await tagAs(workspace, each.tag)
            push({ ...state, [made]: { tag: each.tag, note: '', deleted: false } })
          } else if (each.kind === 'undo') {
            // The article's own addition is the first step of all, and stays in this model.
            if (now > 0) await undo(workspace)
            now = Math.max(0, now - 1)
          } else if (each.kind === 'redo') {
            await redo(workspace)
            now = Math.min(past.length - 1, now + 1)
          } else if (id !== undefined && each.kind === 'note') {
            await editAnnotation(workspace, { id, articleId: article.id }, { note: `n${index}` })
            push({ ...state, [id]: { ...state[id]!, note: `n${index}` } })
          } else if (id !== undefined) {
            const found = (await stored(workspace)).filter((kept) => kept.id === id)
            await deleteAnnotations(workspace, found)
            push({ ...state, [id]: { ...state[id]!, deleted: true } })
          }
        }
        const living = (await stored(workspace)).filter(({ deleted }) => !deleted)
        const expected = Object.entries(past[now]!).filter(([, { deleted }]) => !deleted)
        expect(Object.fromEntries(living.map(({ id, tag, note }) => [id, { tag, note }]))).toEqual(
          Object.fromEntries(expected.map(([id, { tag, note }]) => [id, { tag, note }])),
        )
        const claims = living.filter(({ tag }) => tag === 'claim').length
        expect((await tally(workspace))?.claim).toBe(claims)
        await closeWorkspace(workspace)
      }),
      { numRuns: 15 },
    )
  })
})

describe('articles', () => {
  it('are held once, and come back when they were removed', async () => {
    const workspace = await newWorkspace()
    expect(await addArticle(workspace, article, text)).toBe('new')
    expect(await addArticle(workspace, { ...article, title: 'Other' }, text)).toBe('present')
    await removeArticle(workspace, article.id)
    expect(await addArticle(workspace, article, text)).toBe('again')
  })

  it('are removed with their annotations, and all of it comes back', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const id = await tagAs(workspace, 'claim')
    expect(await removeArticle(workspace, article.id)).toBe(article.title)
    expect(await stored(workspace)).toMatchObject([{ id, deleted: true }])
    expect((await tally(workspace))?.claim).toBe(0)
    await undo(workspace)
    expect(await stored(workspace)).toMatchObject([{ id, deleted: false }])
    await removeArticle(workspace, article.id)
    await restoreArticle(workspace, article.id)
    expect(await stored(workspace)).toMatchObject([{ id, deleted: false }])
  })

  it('come back without what was deleted before they were removed', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const kept = await tagAs(workspace, 'claim')
    const gone = annotation('gone', { deleted: true })
    await importLibrary(workspace, { ...emptyLibrary, annotations: [gone] })
    await removeArticle(workspace, article.id)
    await restoreArticle(workspace, article.id)
    const deleted = (await stored(workspace)).map((each) => [each.id, each.deleted])
    expect(Object.fromEntries(deleted)).toEqual({ [kept]: false, gone: true })
  })
})

describe('the annotator', () => {
  it('is one person, also when the first annotations come all at once', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    const windows = [workspace, await secondWindow(workspace)]
    const ten = Array.from({ length: 10 }, (_, index) => windows[index % 2]!)
    await Promise.all(ten.map((each) => tagAs(each, 'claim')))
    const kept = await stored(workspace)
    expect(kept).toHaveLength(10)
    const annotator = await readAnnotator(workspace)
    expect(new Set(kept.map(({ creator }) => creator.id))).toEqual(new Set([annotator?.id]))
  })

  it('can be named later; only annotations without a name get it', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    await tagAs(workspace, 'claim')
    await nameAnnotator(workspace, ' Ada ')
    await nameAnnotator(workspace, 'Ada Lovelace')
    await tagAs(workspace, 'denial')
    const names = (await stored(workspace)).map(({ tag, creator }) => [tag, creator.name])
    expect(Object.fromEntries(names)).toEqual({ claim: 'Ada', denial: 'Ada Lovelace' })
  })
})

describe('what is gone meanwhile', () => {
  it('is not marked: an article that was removed gets no annotation', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    await removeArticle(workspace, article.id)
    const quote = { exact: 'One', prefix: '', suffix: '' }
    const span = { start: 0, end: 3 }
    expect(await annotate(workspace, { articleId: article.id, span, quote, tag: null })).toBe(null)
    expect(await undo(workspace)).toMatchObject({ label: `Remove “${article.title}”` })
  })

  it('is told of an annotation, and can be brought back with what was typed', async () => {
    const workspace = await newWorkspace()
    await withArticle(workspace)
    await importLibrary(workspace, { ...emptyLibrary, annotations: [annotation('a')] })
    await deleteAnnotations(workspace, await stored(workspace))
    const place = { id: 'a', articleId: article.id }
    expect(await editAnnotation(workspace, place, { note: 'Typed.' })).toBe(false)
    expect(await reviveAnnotation(workspace, place, { note: 'Typed.' })).toBe(true)
    expect(await stored(workspace)).toMatchObject([{ note: 'Typed.', deleted: false }])
    await undo(workspace)
    expect(await stored(workspace)).toMatchObject([{ note: '', deleted: true }])
    await removeArticle(workspace, article.id)
    expect(await reviveAnnotation(workspace, place, { note: 'Typed.' })).toBe(false)
  })
})
