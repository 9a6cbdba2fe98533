import { describe, expect, it } from 'vitest'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import { deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readMapSource } from '../../../renderer/storage/read-map-source.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { relation } from '../../shared/map/make.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, text } from './make.ts'

const otherText = canonicalText(plainTextBlocks('The other story.'))
const other = { ...article, id: articleIdOf(otherText.text), title: 'Other' }
const thirdText = canonicalText(plainTextBlocks('A third story.'))
const third = { ...article, id: articleIdOf(thirdText.text), title: 'Third' }

async function library() {
  const workspace = await newWorkspace()
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles: [article, other, third],
    texts: new Map([
      [article.id, text],
      [other.id, otherText],
      [third.id, thirdText],
    ]),
    annotations: [
      annotation('a1'),
      annotation('a2'),
      annotation('b1', { articleId: other.id }),
      annotation('b2', { articleId: other.id }),
      annotation('c1', { articleId: third.id }),
    ],
    relations: [relation('a1 denies b1'), relation('b1 supports b2'), relation('c1 supports gone')],
  })
  return workspace
}

async function seen(
  { database }: Awaited<ReturnType<typeof library>>,
  ids: readonly string[] | null,
) {
  const read = await readMapSource(database, ids)
  return {
    articles: read.articles.map(({ title }) => title).toSorted(),
    annotations: read.annotations.map(({ id }) => id).toSorted(),
    relations: read.relations.map(({ id }) => id).toSorted(),
  }
}

describe('what a claim map is made of', () => {
  it('is of the whole library all that is not deleted', async () => {
    const workspace = await library()
    const [gone] = (await readMapSource(workspace.database, null)).annotations.filter(
      ({ id }) => id === 'a2',
    )
    await deleteAnnotations(workspace, gone === undefined ? [] : [gone])
    await removeArticle(workspace, third.id)
    expect(await seen(workspace, null)).toEqual({
      articles: [article.title, 'Other'],
      annotations: ['a1', 'b1', 'b2'],
      relations: ['a1 denies b1', 'b1 supports b2'],
    })
  })
  it('is of some articles theirs, and what relations join to it elsewhere', async () => {
    const workspace = await library()
    expect(await seen(workspace, [article.id])).toEqual({
      articles: [article.title, 'Other'],
      annotations: ['a1', 'a2', 'b1'],
      relations: ['a1 denies b1'],
    })
    expect(await seen(workspace, [article.id, other.id])).toEqual({
      articles: [article.title, 'Other'],
      annotations: ['a1', 'a2', 'b1', 'b2'],
      relations: ['a1 denies b1', 'b1 supports b2'],
    })
    expect(await seen(workspace, [])).toEqual({ articles: [], annotations: [], relations: [] })
  })
})
