import { expect, it } from 'vitest'
import { deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readAnnotation } from '../../../renderer/storage/read-annotation.ts'
import { readCandidates } from '../../../renderer/storage/read-candidates.ts'
import type { Candidate } from '../../../renderer/storage/read-candidates.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, text, withArticle } from './make.ts'

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' })

async function library(annotations: readonly ReturnType<typeof annotation>[]) {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await addArticle(workspace, { ...article, id: 'other', title: 'Other' }, text)
  await importLibrary(workspace, { ...emptyLibrary, annotations })
  const read = async (signal = new AbortController().signal) => {
    const found: Candidate[][] = []
    const reading = {
      first: article.id,
      onRead: (some: readonly Candidate[]) => found.push([...some]),
    }
    await readCandidates(workspace.database, { ...reading, signal })
    return found
  }
  return { workspace, read }
}

it('gives the annotations of the article by place, then those of others, folded, and no deleted one', async () => {
  const { workspace, read } = await library([
    annotation('elsewhere', { articleId: 'other', quote: quote('Straße'), speaker: 'Zoë' }),
    annotation('late', { start: 8, end: 9 }),
    annotation('early', { start: 2, end: 9, speaker: 'Łukasz' }),
    annotation('gone', { start: 3, end: 4 }),
  ])
  const gone = await readAnnotation(workspace, article.id, 'gone')
  await deleteAnnotations(workspace, [gone!])
  const found = (await read()).flat()
  expect(found.map(({ id, key, titleKey }) => [id, key, titleKey])).toEqual([
    ['early', 'one\nlukasz', 'deja vu in lodz'],
    ['late', 'one\n', 'deja vu in lodz'],
    ['elsewhere', 'strasse\nzoe', 'other'],
  ])
})

it('gives every annotation of a large article once, and stops when it is told to', async () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    annotation(`n${at}`, { start: at, end: at + 1 }),
  )
  const { read } = await library(many)
  const found = (await read()).flat()
  expect(found.map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  const abort = new AbortController()
  abort.abort()
  expect(await read(abort.signal)).toEqual([])
})
