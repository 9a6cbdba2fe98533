import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { annotate, deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { otherEnd, readRelated } from '../../../renderer/storage/read-related.ts'
import { editRelation, relate, unrelate } from '../../../renderer/storage/relate.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { article, newWorkspace, stored, withArticle } from './make.ts'

async function twoAnnotations(tag: Tag | null = 'denial') {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const make = (start: number, as: Tag | null) =>
    annotate(workspace, {
      articleId: article.id,
      span: { start, end: start + 3 },
      quote: { exact: 'One', prefix: '', suffix: '' },
      tag: as,
    })
  await make(0, tag)
  await make(4, 'claim')
  const [from, to] = (await stored(workspace)).toSorted((a, b) => a.start - b.start) as [
    Annotation,
    Annotation,
  ]
  const seen = async () =>
    (await readRelated(workspace, article.id)).map(({ relation, ...ends }) => [
      ends.from?.id,
      relation.kind,
      ends.to?.id,
    ])
  return { workspace, from, to, seen }
}

async function related(workspace: Workspace, from: Annotation, to: Annotation): Promise<string> {
  const made = await relate(workspace, { from, to })
  if (!made.ok) throw new Error(made.problem)
  return made.value.relation.id
}

describe('relate', () => {
  it('joins two as their tags usually stand to each other', async () => {
    const { workspace, from, to, seen } = await twoAnnotations('denial')
    expect(await relate(workspace, { from, to })).toMatchObject({
      ok: true,
      value: { from, to, relation: { from: from.id, to: to.id, kind: 'denies', confidence: null } },
    })
    expect(await seen()).toEqual([[from.id, 'denies', to.id]])
  })

  it('joins a claim to its denial in the direction in which it is said', async () => {
    const { workspace, from, to, seen } = await twoAnnotations('denial')
    expect(await relate(workspace, { from: to, to: from })).toMatchObject({ value: { from, to } })
    expect(await seen()).toEqual([[from.id, 'denies', to.id]])
  })

  it('joins them in the way that was chosen', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    await relate(workspace, { from, to, way: { kind: 'disputes', turned: false } })
    await relate(workspace, { from, to, way: { kind: 'supports', turned: true } })
    expect(await seen()).toEqual([
      [from.id, 'disputes', to.id],
      [to.id, 'supports', from.id],
    ])
  })

  it('refuses what is there already, from whichever end, and an annotation itself', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    await relate(workspace, { from, to })
    const present = { ok: false, problem: 'present' }
    expect(await relate(workspace, { from, to })).toEqual(present)
    expect(await relate(workspace, { from: to, to: from })).toEqual(present)
    expect(await relate(workspace, { from, to: from })).toEqual({ ok: false, problem: 'itself' })
    expect(await seen()).toHaveLength(1)
  })

  it('makes nothing of an annotation that is gone', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    await deleteAnnotations(workspace, [to])
    expect(await relate(workspace, { from, to })).toEqual({ ok: false, problem: 'gone' })
    expect(await seen()).toEqual([])
  })

  it('is one step, and the same two can be joined in several ways', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    await relate(workspace, { from, to })
    await relate(workspace, { from, to, way: { kind: 'disputes', turned: false } })
    expect(await seen()).toHaveLength(2)
    await undo(workspace)
    await undo(workspace)
    expect(await seen()).toEqual([])
    await redo(workspace)
    expect(await seen()).toEqual([[from.id, 'denies', to.id]])
  })
})

describe('a relation', () => {
  it('is edited and taken away as steps that can be undone', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    const id = await related(workspace, from, to)
    await editRelation(workspace, id, { kind: 'disputes', note: 'Only in part.' })
    await editRelation(workspace, id, { kind: 'disputes' })
    expect(await seen()).toEqual([[from.id, 'disputes', to.id]])
    await unrelate(workspace, id)
    expect(await seen()).toEqual([])
    // A card that has not heard of it yet changes nothing any more.
    await editRelation(workspace, id, { note: 'late' })
    await undo(workspace)
    const [back] = await readRelated(workspace, article.id)
    expect(back?.relation).toMatchObject({ kind: 'disputes', note: 'Only in part.' })
    await undo(workspace)
    expect(await seen()).toEqual([[from.id, 'denies', to.id]])
  })

  it('is not changed into one that is there already', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    await relate(workspace, { from, to })
    const made = await relate(workspace, { from, to, way: { kind: 'disputes', turned: false } })
    const id = made.ok ? made.value.relation.id : ''
    expect(await editRelation(workspace, id, { kind: 'denies', note: 'x' })).toBe(false)
    expect(await editRelation(workspace, id, { kind: 'supports' })).toBe(true)
    expect(await seen()).toEqual([
      [from.id, 'denies', to.id],
      [from.id, 'supports', to.id],
    ])
  })

  it('is read with what a deleted end was, and the titles of both articles', async () => {
    const { workspace, from, to } = await twoAnnotations()
    await relate(workspace, { from, to })
    await deleteAnnotations(workspace, [to])
    const [read] = await readRelated(workspace, article.id)
    expect(read).toMatchObject({
      from,
      to: undefined,
      deleted: { from: undefined, to: { id: to.id, quote: to.quote } },
      titles: { from: article.title, to: article.title },
    })
    expect(otherEnd(read!, from.id)).toMatchObject({ isObject: true, annotation: undefined })
  })
})
