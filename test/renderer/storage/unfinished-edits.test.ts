import { beforeEach, describe, expect, it } from 'vitest'
import { deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { editForSure, finishEdits } from '../../../renderer/storage/unfinished-edits.ts'
import { annotated, article, newWorkspace, stored, withArticle } from './make.ts'

beforeEach(() => localStorage.clear())

async function withAnnotation() {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  const id = await annotated(workspace, {
    articleId: article.id,
    span: { start: 0, end: 3 },
    quote: { exact: 'One', prefix: '', suffix: '' },
    tag: 'claim',
  })
  return { workspace, one: { id, articleId: article.id } }
}

/** The note that an edit makes before it is carried out, as a window leaves it that goes then. */
function leftBehind(one: { id: string; articleId: string }, fields: object): void {
  localStorage.setItem(
    `claimbench-edit:${one.id}`,
    JSON.stringify({ on: 'annotation', ...one, fields }),
  )
}

describe('editForSure', () => {
  it('notes the edit at once, and forgets it when it is kept', async () => {
    const { workspace, one } = await withAnnotation()
    const editing = editForSure(workspace, one, { note: 'typed' })
    expect(localStorage.getItem(`claimbench-edit:${one.id}`)).toContain('typed')
    await editing
    expect(localStorage.length).toBe(0)
    expect(await stored(workspace)).toMatchObject([{ note: 'typed' }])
  })

  it('keeps the note of an edit that the disk did not take, for the next one', async () => {
    const { workspace, one } = await withAnnotation()
    workspace.database.close()
    await expect(editForSure(workspace, one, { note: 'lost?', speaker: 'Ada' })).rejects.toThrow()
    await workspace.database.open()
    await editForSure(workspace, one, { note: 'later' })
    expect(localStorage.length).toBe(0)
    expect(await stored(workspace)).toMatchObject([{ note: 'later', speaker: 'Ada' }])
  })
})

describe('finishEdits', () => {
  it('carries out what a window left behind, once', async () => {
    const { workspace, one } = await withAnnotation()
    leftBehind(one, { note: 'typed', labels: ['a'], tag: null })
    await finishEdits(workspace)
    expect(localStorage.length).toBe(0)
    expect(await stored(workspace)).toMatchObject([{ note: 'typed', labels: ['a'], tag: null }])
  })

  it('passes over an annotation that is gone, and notes that are damaged', async () => {
    const { workspace, one } = await withAnnotation()
    await deleteAnnotations(workspace, await stored(workspace))
    const before = await workspace.database.history.count()
    leftBehind(one, { note: 'typed' })
    localStorage.setItem('claimbench-edit:b', '{"id":7')
    localStorage.setItem('claimbench-edit:c', '{"id":7}')
    localStorage.setItem('somebody-else', 'kept')
    await finishEdits(workspace)
    expect(Object.keys(localStorage)).toEqual(['somebody-else'])
    expect(await workspace.database.history.count()).toBe(before)
  })
})
