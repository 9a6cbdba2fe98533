import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { readCaptures } from '../../../renderer/storage/carry.ts'
import { findOlderCaptures } from '../../../renderer/storage/find-older-captures.ts'
import { removeArticle } from '../../../renderer/storage/remove-article.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { closeWorkspace, newWorkspace, secondWindow } from './make.ts'
import { captureOf, newId, newText, oldId, oldText, twoCaptures } from './two-captures.ts'

describe('older captures of an article', () => {
  const found = async (workspace: Workspace, text: string, url = '') =>
    (await findOlderCaptures(workspace, { id: 'new', text, url })).map(
      ({ article, sameAddress, likeness }) => [article.id, sameAddress, likeness > 0.8],
    )

  it('have nearly the same text, or the same address', async () => {
    const workspace = await newWorkspace()
    const url = 'https://www.courier.example/news/crates?utm_source=a'
    await addArticle(workspace, captureOf(oldId, { url }), oldText)
    expect(await found(workspace, newText.text)).toEqual([[oldId, false, true]])
    const other = 'Nothing of this is in it.'
    expect(await found(workspace, other)).toEqual([])
    expect(await found(workspace, other, 'http://courier.example/news/crates')).toEqual([
      [oldId, true, false],
    ])
    // The second time from what was kept.
    expect(await workspace.database.sketches.count()).toBe(1)
    expect(await found(workspace, newText.text)).toEqual([[oldId, false, true]])
  })

  it('are only the newest of a row of captures', async () => {
    const workspace = await twoCaptures()
    expect(await found(workspace, `${oldText.text} More.`)).toEqual([[newId, false, true]])
  })

  it('are offered again for an article that replaces one already, but never one that replaces it', async () => {
    const workspace = await twoCaptures()
    const third = captureOf('third', { supersedes: newId })
    await addArticle(workspace, third, { ...newText, text: `${newText.text} More.` })
    const of = async (id: string) =>
      (await findOlderCaptures(workspace, { id, text: oldText.text, url: '' })).map(
        ({ article }) => article.id,
      )
    expect([await of(oldId), await of(newId), await of('third'), await of('new')]).toEqual([
      [],
      [oldId],
      [newId],
      ['third'],
    ])
  })

  it('are found among articles that replace each other or themselves', async () => {
    const workspace = await newWorkspace()
    await addArticle(workspace, captureOf(oldId, { supersedes: newId }), oldText)
    await addArticle(workspace, captureOf(newId, { supersedes: oldId }), newText)
    await addArticle(workspace, captureOf('self', { supersedes: 'self' }), newText)
    expect(await found(workspace, newText.text)).toEqual([])
    expect(await readCaptures(workspace, 'self')).toBe(null)
  })

  it('count their annotations; one that was removed is none', async () => {
    const workspace = await twoCaptures()
    await removeArticle(workspace, newId)
    const older = await findOlderCaptures(workspace, { id: 'new', text: newText.text, url: '' })
    expect(older.map(({ article, annotations }) => [article.id, annotations])).toEqual([[oldId, 2]])
  })
})

it('opens a library of the first version, and keeps what is in it', async () => {
  const workspace = await newWorkspace()
  await addArticle(workspace, captureOf(oldId), oldText)
  const { name } = workspace.database
  const rows = await workspace.database.articles.toArray()
  const texts = await workspace.database.texts.toArray()
  await closeWorkspace(workspace)
  await Dexie.delete(name)
  const first = new Dexie(name)
  first.version(1).stores({
    articles: 'id, [live+added], [live+titleKey]',
    texts: 'id',
    annotations: '[articleId+bucket]',
    relations: 'id, *articleIds',
    foreign: 'id',
    history: '++seq, [done+seq]',
    meta: 'key',
  })
  await first.table('articles').bulkAdd(rows)
  await first.table('texts').bulkAdd(texts)
  first.close()
  const again = await secondWindow(workspace)
  const older = await findOlderCaptures(again, { id: 'new', text: newText.text, url: '' })
  expect(older.map(({ article }) => article.id)).toEqual([oldId])
  expect(await again.database.sketches.count()).toBe(1)
})
