import { describe, expect, it, vi } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { sampleLibrary } from '../../../renderer/library/sample/sample-library.ts'
import { editAnnotation } from '../../../renderer/storage/annotate.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { liveAnnotations } from '../../../renderer/storage/live-annotations.ts'
import { readArticlePage } from '../../../renderer/storage/read-articles.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { readRelated } from '../../../renderer/storage/read-related.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, secondWindow, text } from './make.ts'

const everything = { kind: 'everything' } as const

describe('importLibrary', () => {
  it('keeps a library so that it is exported as the same bytes', async () => {
    const workspace = await newWorkspace()
    const sample = encodeLibrary(sampleLibrary())
    const decoded = decodeCollection(sample)
    if (!decoded.ok) throw new Error(decoded.problem.message)
    await importLibrary(workspace, decoded.value.library)
    expect(encodeLibrary(await readLibrary(workspace, everything))).toBe(sample)
    const again = await importLibrary(workspace, decoded.value.library)
    expect(again.items.map(({ standing }) => standing)).toEqual(
      Array.from({ length: 21 }, () => 'identical'),
    )
    expect(again.changes).toEqual([])
    expect(encodeLibrary(await readLibrary(workspace, everything))).toBe(sample)
  })

  it('finds both ends of relations, in whatever order files come', async () => {
    const workspace = await newWorkspace()
    const { relations, ...rest } = sampleLibrary()
    await importLibrary(workspace, { ...emptyLibrary, relations })
    await importLibrary(workspace, { ...rest, relations: [] })
    const related = await readRelated(workspace, rest.articles[0]!.id)
    expect(related.map(({ from, to }) => [from?.tag, to?.tag])).toEqual([
      ['denial', 'claim'],
      ['evidence', 'claim'],
    ])
  })

  it('takes a newer version, and keeps both of what was changed on both sides', async () => {
    const workspace = await newWorkspace()
    const base = { ...emptyLibrary, articles: [article], texts: new Map([[article.id, text]]) }
    await importLibrary(workspace, { ...base, annotations: [annotation('a'), annotation('b')] })
    await editAnnotation(workspace, { id: 'b', articleId: article.id }, { note: 'mine' })
    const { items } = await importLibrary(workspace, {
      ...base,
      annotations: [
        annotation('a', { note: 'theirs', version: { other: 2 } }),
        annotation('b', { note: 'theirs', version: { other: 2 } }),
        annotation('c', { articleId: 'ni:unknown' }),
      ],
    })
    expect(items.map(({ after, standing, waits }) => [after.id, standing, waits])).toEqual([
      [article.id, 'identical', false],
      ['a', 'updated', false],
      ['b', 'conflicting', false],
      ['c', 'new', true],
    ])
    const { annotations } = await readLibrary(workspace, { kind: 'articles', ids: [article.id] })
    const notes = annotations.map(({ id, note, concurrent = [] }) => {
      return [id, note, ...concurrent.map((each) => each.note)]
    })
    expect(notes.toSorted()).toEqual([
      ['a', 'theirs'],
      ['b', 'mine', 'theirs'],
    ])
  })
})

describe('liveAnnotations', () => {
  it('shows what this window and another one wrote, also when buckets double', async () => {
    const workspace = await newWorkspace()
    const many = Array.from({ length: 60 }, (_, index) => annotation(`a${index}`))
    const base = { ...emptyLibrary, articles: [article], texts: new Map([[article.id, text]]) }
    await importLibrary(workspace, { ...base, annotations: many })
    const live = liveAnnotations(workspace.database, article.id)
    await vi.waitFor(() => expect(live.current()?.length).toBe(60))

    await editAnnotation(workspace, { id: 'a7', articleId: article.id }, { tag: 'threat' })
    await vi.waitFor(() => {
      expect(live.current()?.find(({ id }) => id === 'a7')?.tag).toBe('threat')
    })
    const other = await secondWindow(workspace)
    const more = Array.from({ length: 300 }, (_, index) => annotation(`b${index}`, { start: 1 }))
    await importLibrary(other, { ...base, annotations: more })
    await vi.waitFor(() => expect(live.current()?.length).toBe(360))
    const starts = live.current()?.map(({ start }) => start)
    expect(starts).toEqual(starts?.toSorted((a, b) => a - b))
    live.close()
  })
})

describe('readArticlePage', () => {
  it('reads only the rows asked for, newest first, and searches without accents', async () => {
    const workspace = await newWorkspace()
    const articles = Array.from({ length: 120 }, (_, index) => ({
      ...article,
      id: `ni:${index}`,
      title: index === 50 ? article.title : `Story ${index}`,
    }))
    for (const [index, each] of articles.entries()) {
      const now = () => new Date(1_800_000_000_000 + index).toISOString()
      await importLibrary(
        { ...workspace, now },
        {
          ...emptyLibrary,
          articles: [each],
          texts: new Map([[each.id, text]]),
        },
      )
    }
    const page = await readArticlePage(workspace.database, { search: '', offset: 10, limit: 3 })
    expect([page.total, page.rows.map(({ id }) => id)]).toEqual([
      120,
      ['ni:109', 'ni:108', 'ni:107'],
    ])
    const found = await readArticlePage(workspace.database, {
      search: ' DEJA vu',
      offset: 0,
      limit: 9,
    })
    expect([found.total, found.rows.map(({ id }) => id)]).toEqual([1, ['ni:50']])
  })

  it('gives each of 300 articles once, window after window', async () => {
    const workspace = await newWorkspace()
    // Three files of 100 articles, each of which comes in at one moment.
    for (const file of [0, 1, 2]) {
      const articles = Array.from({ length: 100 }, (_, index) => ({
        ...article,
        id: `ni:${file}-${index}`,
      }))
      const now = () => new Date(1_800_000_000_000 + file).toISOString()
      const texts = new Map(articles.map(({ id }) => [id, text]))
      await importLibrary({ ...workspace, now }, { ...emptyLibrary, articles, texts })
    }
    await removeArticle(workspace, 'ni:1-50')
    const pages = await Promise.all(
      [0, 40, 80, 120, 160, 200, 240, 280, 320].map((offset) =>
        readArticlePage(workspace.database, { search: '', offset, limit: 40 }),
      ),
    )
    expect(pages.map(({ rows }) => rows.length)).toEqual([40, 40, 40, 40, 40, 40, 40, 19, 0])
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([299]))
    const shown = pages.flatMap(({ rows }) => rows)
    expect(new Set(shown.map(({ id }) => id)).size).toBe(299)
    expect(shown.map(({ added }) => added - 1_800_000_000_000)).toEqual([
      ...Array.from({ length: 100 }, () => 2),
      ...Array.from({ length: 99 }, () => 1),
      ...Array.from({ length: 100 }, () => 0),
    ])
    const found = { search: 'deja', offset: 290, limit: 40 }
    expect((await readArticlePage(workspace.database, found)).rows).toEqual(shown.slice(290))
  })
})
