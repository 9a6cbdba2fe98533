import { expect, it, onTestFinished, vi } from 'vitest'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { deleteAnnotations, editAnnotation } from '../../../renderer/storage/annotate.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { liveCounts } from '../../../renderer/storage/live-counts.ts'
import { readAnnotation } from '../../../renderer/storage/read-annotation.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import {
  annotated,
  annotation,
  article,
  newWorkspace,
  secondWindow,
  text,
  withArticle,
} from './make.ts'

function counting({ database }: Workspace) {
  const live = liveCounts(database)
  onTestFinished(() => live.close())
  return () => {
    const { counts, articles, isComplete } = live.current() ?? {}
    return { total: counts?.total, claims: counts?.tags.get('claim'), articles, isComplete }
  }
}

const span = { start: 0, end: 3 }
const passage = { articleId: article.id, span, quote: describeSpan(text.text, span) }

it('follows what is marked, changed, deleted and taken back, in this window and another', async () => {
  const workspace = await newWorkspace()
  const other = await secondWindow(workspace)
  const counted = counting(workspace)
  const becomes = async (total: number, claims: number | undefined, articles: number) =>
    vi.waitFor(() => expect(counted()).toEqual({ total, claims, articles, isComplete: true }))

  await becomes(0, undefined, 0)
  await withArticle(workspace)
  await becomes(0, undefined, 1)
  const id = await annotated(workspace, { ...passage, tag: 'claim' })
  await becomes(1, 1, 1)
  await annotated(other, { ...passage, tag: 'claim' })
  await becomes(2, 2, 1)
  await editAnnotation(workspace, { id, articleId: article.id }, { tag: 'threat' })
  await becomes(2, 1, 1)
  await undo(workspace)
  await becomes(2, 2, 1)
  await deleteAnnotations(workspace, [(await readAnnotation(workspace, article.id, id))!])
  await becomes(1, 1, 1)
  await removeArticle(workspace, article.id)
  await becomes(0, undefined, 0)
  await undo(workspace)
  await becomes(1, 1, 1)
})

it('counts more than one task reads, once the article is in many buckets', async () => {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const counted = counting(workspace)
  const annotations = Array.from({ length: 5_000 }, (_, index) => annotation(`a${index}`))
  await importLibrary(workspace, { ...emptyLibrary, annotations })
  await vi.waitFor(() =>
    expect(counted()).toEqual({ total: 5_000, claims: 5_000, articles: 1, isComplete: true }),
  )
})
