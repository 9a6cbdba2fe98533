import { Dexie } from 'dexie'
import { onTestFinished } from 'vitest'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article } from '../../../shared/model/article.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { annotate } from '../../../renderer/storage/annotate.ts'
import type { Passage } from '../../../renderer/storage/annotate.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { readLibrary } from '../../../renderer/storage/read-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'

/** A library of its own for a test, deleted at its end. */
export async function newWorkspace(): Promise<Workspace> {
  const name = `test-${crypto.randomUUID()}`
  const workspace = await openWorkspace(name)
  onTestFinished(async () => {
    await closeWorkspace(workspace)
    await Dexie.delete(name)
  })
  return workspace
}

/**
 * The library once more, as a second window has it. Made after the first, it is closed before the
 * first is deleted.
 */
export async function secondWindow({ database }: Workspace): Promise<Workspace> {
  const workspace = await openWorkspace(database.name)
  onTestFinished(() => closeWorkspace(workspace))
  return workspace
}

/** Closes a library once its last reads have ended, which Dexie's `close` does not wait for. */
export async function closeWorkspace({ database }: Workspace): Promise<void> {
  if (!database.isOpen()) return
  // A write to all tables begins when every transaction before it is over.
  await database.transaction('rw', database.tables, () => database.meta.count())
  database.close()
}

export const text = canonicalText(plainTextBlocks('One sentence here.\n\nAnother one there.'))

const meta = { created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z' }

export const article: Article = {
  ...meta,
  id: articleIdOf(text.text),
  title: 'Déjà vu in Łódź',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  captured: meta.created,
  language: 'en',
  mediaType: 'text/plain',
  fileName: 'one.txt',
  sourceHash: '',
  leftOut: [],
  supersedes: null,
  version: { other: 1 },
  deleted: false,
}

export async function withArticle(workspace: Workspace): Promise<void> {
  await addArticle(workspace, article, text)
}

/** An annotation as another installation made it. */
export function annotation(id: string, fields: Partial<Annotation> = {}): Annotation {
  return {
    ...meta,
    id,
    articleId: article.id,
    start: 0,
    end: 3,
    quote: { exact: 'One', prefix: '', suffix: ' sentence here.' },
    tag: 'claim',
    labels: [],
    speaker: '',
    note: '',
    creator: { id: 'urn:uuid:colleague', name: 'Colleague' },
    version: { other: 1 },
    deleted: false,
    ...fields,
  }
}

/** All annotations of the article as they are stored, tombstones included, by id. */
export async function stored(workspace: Workspace): Promise<readonly Annotation[]> {
  const { annotations } = await readLibrary(workspace, { kind: 'articles', ids: [article.id] })
  return annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Keeps a new annotation on an article that is there; gives its id. */
export async function annotated(workspace: Workspace, passage: Passage): Promise<string> {
  const id = await annotate(workspace, passage)
  if (id === null) throw new RangeError('The article is not in the library')
  return id
}
