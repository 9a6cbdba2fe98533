import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { lastStep, redo, turnTo, undo } from '../../../renderer/storage/apply-step.ts'
import { readSteps } from '../../../renderer/storage/read-steps.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotated, article, newWorkspace, secondWindow, stored, withArticle } from './make.ts'

/** Two windows on a library in which one annotation was made. */
async function twoWindows() {
  const first = await newWorkspace()
  await withArticle(first)
  const id = await annotated(first, {
    articleId: article.id,
    span: { start: 0, end: 3 },
    quote: { exact: 'One', prefix: '', suffix: '' },
    tag: 'claim',
  })
  const second = await secondWindow(first)
  return { first, second, one: { id, articleId: article.id } }
}

async function only(workspace: Workspace): Promise<Annotation> {
  const [annotation] = await stored(workspace)
  if (annotation === undefined) throw new Error('There is no annotation')
  return annotation
}

/** A colleague's file with a newer version of the only annotation comes in. */
async function importNewer(workspace: Workspace, fields: Partial<Annotation>): Promise<void> {
  const current = await only(workspace)
  const version = { ...current.version, colleague: (current.version['colleague'] ?? 0) + 1 }
  const plan = await importLibrary(workspace, {
    ...emptyLibrary,
    annotations: [{ ...current, ...fields, version }],
  })
  expect(plan.items.map(({ standing }) => standing)).toEqual(['updated'])
}

describe('turning to a step', () => {
  it('takes back every step after it, or does every one again up to it', async () => {
    const { first, one } = await twoWindows()
    const made = (await lastStep(first)) ?? 0
    for (const tag of ['denial', 'evidence', 'threat'] as const) {
      await editAnnotation(first, one, { tag })
    }
    expect(await turnTo(first, made)).toBe(3)
    expect(await only(first)).toMatchObject({ tag: 'claim' })
    expect((await readSteps(first.database, 2)).steps).toMatchObject([
      { label: 'Tag as evidence', isDone: false, changed: 1 },
      { label: 'Tag as denial', isDone: false },
      { label: 'Tag as claim', isDone: true, seq: made },
      { isDone: true, seq: made - 1 },
    ])
    expect(await turnTo(first, made + 2)).toBe(2)
    expect(await only(first)).toMatchObject({ tag: 'evidence' })
    expect(await turnTo(first, made + 2)).toBe(0)
    expect(await turnTo(first, 0)).toBeGreaterThan(3)
    expect(await lastStep(first)).toBeNull()
  })
  it('says whether there are older steps than those that are listed', async () => {
    const { first, one } = await twoWindows()
    await editAnnotation(first, one, { tag: 'denial' })
    const listed = await readSteps(first.database, 1)
    expect(listed).toMatchObject({ hasOlder: true, steps: [{ label: 'Tag as denial' }] })
    expect((await readSteps(first.database, 50)).hasOlder).toBe(false)
  })
})

describe('undo', () => {
  it('takes back one certain step only while it is the last', async () => {
    const { first, one } = await twoWindows()
    const made = await lastStep(first)
    await editAnnotation(first, one, { tag: 'denial' })
    expect(await undo(first, made ?? 0)).toBeNull()
    expect(await only(first)).toMatchObject({ tag: 'denial' })
    expect((await undo(first, (await lastStep(first)) ?? 0))?.label).toBe('Tag as denial')
    expect(await lastStep(first)).toBe(made)
  })

  it('takes back what the step changed and leaves what an import changed', async () => {
    const { first, second, one } = await twoWindows()
    await editAnnotation(first, one, { tag: 'denial', labels: ['mine'] })
    await importNewer(second, { note: 'theirs' })
    expect((await undo(first))?.label).toBe('Tag as denial')
    expect(await only(first)).toMatchObject({
      tag: 'claim',
      labels: [],
      note: 'theirs',
      version: { [first.replica]: 3, colleague: 1 },
    })
  })

  it('keeps the newer value of the very field that the step changed', async () => {
    const { first, second, one } = await twoWindows()
    await editAnnotation(first, one, { tag: 'denial', speaker: 'mine' })
    await importNewer(second, { tag: 'threat' })
    await undo(first)
    expect(await only(second)).toMatchObject({ tag: 'threat', speaker: '' })
    await redo(second)
    expect(await only(first)).toMatchObject({ tag: 'threat', speaker: 'mine' })
  })

  it('makes no new version of a record on which nothing is left to take back', async () => {
    const { first, second, one } = await twoWindows()
    await editAnnotation(first, one, { labels: ['mine'] })
    await importNewer(second, { labels: ['mine', 'theirs'] })
    const before = await only(first)
    expect((await undo(first))?.label).toBe('Edit labels')
    expect(await only(first)).toEqual(before)
    expect((await undo(first))?.label).toBe('Tag as claim')
    expect(await only(first)).toMatchObject({ deleted: true, labels: ['mine', 'theirs'] })
  })

  it('brings back what was deleted, unless it came back by itself', async () => {
    const { first, second } = await twoWindows()
    await deleteAnnotations(first, await stored(first))
    await importNewer(second, { deleted: false, note: 'still needed' })
    const before = await only(first)
    await undo(first)
    expect(await only(first)).toEqual(before)
    await importNewer(second, { deleted: true })
    await redo(first)
    await undo(first)
    expect(await only(first)).toMatchObject({ deleted: false, note: 'still needed' })
  })

  it('takes back two steps when two windows ask at once', async () => {
    const { first, second, one } = await twoWindows()
    await editAnnotation(first, one, { note: 'a' })
    await editAnnotation(second, one, { note: 'b' })
    const undone = await Promise.all([undo(first), undo(second)])
    expect(new Set(undone.map((step) => step?.changes[0]?.after))).toEqual(
      new Set([{ note: 'a' }, { note: 'b' }]),
    )
    expect(await only(first)).toMatchObject({ note: '' })
  })
})

describe('redo', () => {
  it('keeps the newer value of a field that was changed since the undo', async () => {
    const { first, second, one } = await twoWindows()
    await editAnnotation(first, one, { tag: 'denial', note: 'mine' })
    await undo(first)
    await importNewer(second, { tag: 'threat' })
    expect((await redo(first))?.label).toBe('Tag as denial')
    expect(await only(first)).toMatchObject({ tag: 'threat', note: 'mine' })
  })
})
