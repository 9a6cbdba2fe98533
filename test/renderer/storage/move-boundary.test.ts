import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import type { Span } from '../../../shared/model/span.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { liveAnnotations } from '../../../renderer/storage/live-annotations.ts'
import { moveBoundary } from '../../../renderer/storage/move-boundary.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { relate } from '../../../renderer/storage/relate.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { annotated, article, newWorkspace, stored, text, withArticle } from './make.ts'

const one = { start: 0, end: 3 }
const oneSentence = { start: 0, end: 12 }
const all = { start: 0, end: 18 }

/** A workspace whose clock stands until it is moved, with an annotation on “One”. */
async function marked() {
  const opened = await newWorkspace()
  let seconds = 0
  const workspace: Workspace = {
    ...opened,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString(),
  }
  await withArticle(workspace)
  const quote = describeSpan(text.text, one)
  const passage = { articleId: article.id, span: one, quote, tag: 'claim' as const }
  const id = await annotated(workspace, passage)
  return { workspace, id, passage, wait: (by: number) => (seconds += by) }
}

function moveTo(
  workspace: Workspace,
  id: string,
  span: Span,
  by: 'key' | 'drag' = 'key',
): Promise<boolean> {
  const quote = describeSpan(text.text, span)
  return moveBoundary(workspace, { id, articleId: article.id }, { span, quote, by })
}

async function words(workspace: Workspace): Promise<readonly string[]> {
  const annotations = (await stored(workspace)).filter(({ deleted }) => !deleted)
  for (const { start, end, quote } of annotations) {
    expect(quote).toEqual(describeSpan(text.text, { start, end }))
  }
  return annotations.map(({ quote }) => quote.exact)
}

describe('moveBoundary', () => {
  it('keeps identity, note and relations, and is undone and redone', async () => {
    const { workspace, id, passage, wait } = await marked()
    await editAnnotation(workspace, { id, articleId: article.id }, { note: 'n', speaker: 's' })
    const other = await annotated(workspace, { ...passage, tag: 'denial' })
    const [a, b] = await stored(workspace)
    await relate(workspace, { from: a!, to: b! })
    wait(10)
    expect(await moveTo(workspace, id, oneSentence)).toBe(true)
    const now = (await stored(workspace)).find((each) => each.id === id)
    expect(now).toMatchObject({ ...oneSentence, note: 'n', speaker: 's', tag: 'claim' })
    expect(now?.version).toEqual({ [workspace.replica]: 3 })
    const related = await readRelated(workspace, article.id)
    expect(related.flatMap(({ relation }) => [relation.from, relation.to]).toSorted()).toEqual(
      [id, other].toSorted(),
    )
    expect((await undo(workspace))?.label).toBe('Move boundary')
    expect(await words(workspace)).toEqual(['One', 'One'])
    await redo(workspace)
    expect((await words(workspace)).toSorted()).toEqual(['One', 'One sentence'])
  })
  it('is one step with the move just before, and another one later', async () => {
    const { workspace, id, wait } = await marked()
    await moveTo(workspace, id, oneSentence)
    wait(1)
    await moveTo(workspace, id, all)
    wait(5)
    await moveTo(workspace, id, oneSentence)
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One sentence here.'])
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One'])
    await redo(workspace)
    expect(await words(workspace)).toEqual(['One sentence here.'])
  })
  it('by drag is a step of its own', async () => {
    const { workspace, id } = await marked()
    await moveTo(workspace, id, oneSentence, 'drag')
    await moveTo(workspace, id, all, 'drag')
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One sentence'])
  })
  it('is a step of its own after something else, and drops what was undone', async () => {
    const { workspace, id } = await marked()
    await moveTo(workspace, id, oneSentence)
    await editAnnotation(workspace, { id, articleId: article.id }, { note: 'n' })
    await undo(workspace)
    await moveTo(workspace, id, all)
    expect(await redo(workspace)).toBeNull()
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One'])
  })
  it('carries out moves in the order in which they are asked for', async () => {
    const { workspace, id } = await marked()
    await Promise.all([oneSentence, all, oneSentence].map((span) => moveTo(workspace, id, span)))
    expect(await words(workspace)).toEqual(['One sentence'])
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One'])
  })
  it('keeps nothing of an annotation that is gone, and makes no step where nothing moves', async () => {
    const { workspace, id } = await marked()
    const steps = await workspace.database.history.count()
    expect(await moveTo(workspace, id, one)).toBe(true)
    expect(await workspace.database.history.count()).toBe(steps)
    await deleteAnnotations(workspace, await stored(workspace))
    expect(await moveTo(workspace, id, all)).toBe(false)
    await undo(workspace)
    expect(await words(workspace)).toEqual(['One'])
  })
  it('brings the annotation to its new place in the order of the article', async () => {
    const { workspace, id, passage } = await marked()
    const span = { start: 4, end: 12 }
    const quote = describeSpan(text.text, span)
    const second = await annotated(workspace, { ...passage, span, quote })
    const live = liveAnnotations(workspace.database, article.id)
    const order = () => live.current()?.map((each) => each.id)
    await expect.poll(order).toEqual([id, second])
    await moveTo(workspace, id, { start: 13, end: 17 })
    await expect.poll(order).toEqual([second, id])
    live.close()
  })
})
