import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { annotate } from '../../../renderer/storage/annotate.ts'
import { redo, undo } from '../../../renderer/storage/apply-step.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { editRelation, relate, unrelate } from '../../../renderer/storage/relate.ts'
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

describe('relate', () => {
  it.each([
    ['denial', 'denies'],
    ['evidence', 'supports'],
    ['claim', 'responds-to'],
    ['threat', 'responds-to'],
    [null, 'responds-to'],
  ] as const)('joins %s to a claim as what it usually is: %s', async (tag, kind) => {
    const { workspace, from, to, seen } = await twoAnnotations(tag)
    await relate(workspace, from, to)
    expect(await seen()).toEqual([[from.id, kind, to.id]])
  })

  it('is one step, and joins the same two once in each direction', async () => {
    const { workspace, from, to, seen } = await twoAnnotations()
    const first = await relate(workspace, from, to)
    expect(await relate(workspace, from, to)).toEqual(first)
    await relate(workspace, to, from)
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
    const { id } = await relate(workspace, from, to)
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
})
