import { describe, expect, it } from 'vitest'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import {
  articlesByKey,
  importForeign,
  readForeignTarget,
  sourceKey,
} from '../../../renderer/storage/foreign.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { article, newWorkspace, text } from './make.ts'

const target = (exact: string) => ({
  annotation: 'x',
  selector: [{ quote: exact, start: 0, end: 4 }],
})
const link = {
  id: 'c',
  type: 'Annotation',
  motivation: 'linking',
  body: { type: 'TextualBody', purpose: 'tagging', value: 'supports' },
  target: [{ id: 'b' }, { id: 'a' }],
}
const entries = [
  { id: 'a', bodies: [{ purpose: 'tagging', value: 'claim' }], target: target('One sentence') },
  { id: 'b', bodies: [{ purpose: 'commenting', value: 'Why?' }], target: target('Another one') },
  link,
]

async function withArticle(): Promise<Workspace> {
  const workspace = await newWorkspace()
  await addArticle(workspace, article, text)
  return workspace
}

async function importOnce(workspace: Workspace) {
  const read = readForeign(JSON.stringify(entries))
  if (!read.ok) throw new Error(read.problem.message)
  const { annotations, relations } = read.value
  const group = {
    article: { id: article.id, text: text.text },
    annotations,
    placements: placeForeign(text.text, annotations),
  }
  return importForeign(workspace, {
    groups: [group],
    relations,
    table: new Map([['claim', { kind: 'tag', tag: 'claim' }]]),
    chosen: new Map(),
    tool: 'Recogito',
  })
}

async function live(workspace: Workspace) {
  const { annotations, relations } = await readLibrary(workspace, { kind: 'everything' })
  return [...annotations, ...relations].filter(({ deleted }) => !deleted).map(({ id }) => id)
}

describe('annotations of another tool', () => {
  it('are added with their relations as one step, and a second time not', async () => {
    const workspace = await withArticle()
    expect(await importOnce(workspace)).toEqual({ annotations: 2, relations: 1 })
    const [related] = await readRelated(workspace, article.id)
    expect([related?.from?.quote.exact, related?.relation.kind, related?.to?.quote.exact]).toEqual([
      'Another one',
      'supports',
      'One sentence',
    ])
    const before = await readLibrary(workspace, { kind: 'everything' })
    expect(await importOnce(workspace)).toEqual({ annotations: 0, relations: 0 })
    expect(await readLibrary(workspace, { kind: 'everything' })).toEqual(before)
  })

  it('can be imported again when that was undone, not when they were deleted', async () => {
    const workspace = await withArticle()
    await importOnce(workspace)
    expect((await undo(workspace))?.label).toBe('Import 2 annotations of Recogito')
    expect(await live(workspace)).toEqual([])
    expect(await importOnce(workspace)).toEqual({ annotations: 2, relations: 1 })
    const { annotations } = await readLibrary(workspace, { kind: 'everything' })
    await deleteAnnotations(workspace, annotations)
    expect(await importOnce(workspace)).toEqual({ annotations: 0, relations: 0 })
  })

  it('do not go to an article that is not there any more', async () => {
    const workspace = await withArticle()
    await removeArticle(workspace, article.id)
    expect(await readForeignTarget(workspace, article.id)).toBe(null)
    expect(await importOnce(workspace)).toEqual({ annotations: 0, relations: 0 })
  })

  it('find the article that has their address, or is named by them', async () => {
    const workspace = await newWorkspace()
    const url = 'https://www.news.example/story?utm_source=mail'
    await addArticle(workspace, { ...article, url }, text)
    const keys = ['https://news.example/story#top', article.id, 'https://other.example/a'].map(
      sourceKey,
    )
    const here = { id: article.id, title: article.title }
    expect(await articlesByKey(workspace, new Set(keys))).toEqual(
      new Map([
        [keys[0], here],
        [article.id, here],
      ]),
    )
  })
})
