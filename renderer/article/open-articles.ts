import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Result } from '../../shared/model/result.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { addArticle } from '../storage/add-article.ts'
import { captureFinder } from '../storage/find-older-captures.ts'
import type { CaptureFinder } from '../storage/find-older-captures.ts'
import { readArticleRow } from '../storage/read-article.ts'
import type { Workspace } from '../storage/workspace.ts'
import type { ReadArticle, Reading, ReadSource } from './reading/reading.ts'

/** Something to open, read only when its turn comes. */
export interface Openable {
  readonly name: string
  /** The problem is a whole sentence for the person. */
  readonly load: () => Promise<Result<ReadSource, string>>
}

/** What became of one file among several. */
export type Opened =
  | { readonly state: 'reading' }
  | {
      readonly state: 'added' | 'present'
      readonly article: { readonly id: ArticleId; readonly title: string }
      /** The title of an article that it looks like a newer version of. */
      readonly newerOf?: string
    }
  | { readonly state: 'unreadable'; readonly problem: string }

interface OpeningOptions {
  readonly signal: AbortSignal
  readonly onOpened: (index: number, opened: Opened) => void
}

/**
 * Reads files one after the other into the library, without asking. One that cannot be read stops
 * none of the others; once stopped, what was added before stays.
 */
export async function openArticles(
  workspace: Workspace,
  { reading, sources }: { readonly reading: Reading; readonly sources: readonly Openable[] },
  { signal, onOpened }: OpeningOptions,
): Promise<void> {
  const finder = await captureFinder(workspace)
  for (const [index, source] of sources.entries()) {
    if (signal.aborted) return
    onOpened(index, { state: 'reading' })
    const read = await readOpenable(reading, source, signal)
    if (read === null) return
    onOpened(index, await keep(workspace, finder, read))
  }
}

/** Reads one file; a sentence where it cannot be read, null where reading was stopped. */
export async function readOpenable(
  reading: Reading,
  { load }: Openable,
  signal: AbortSignal,
): Promise<ReadArticle | string | null> {
  const source = await load()
  if (!source.ok) return source.problem
  const result = await reading.read(source.value, signal)
  if (signal.aborted) return null
  return result.ok ? result.value : result.problem.message
}

/** The record that a read article gets here. */
export function newArticle(workspace: Workspace, { id, details }: ReadArticle): Article {
  const now = workspace.now()
  return {
    ...details,
    id,
    captured: now,
    supersedes: null,
    created: now,
    modified: now,
    version: bumpVersion({}, workspace.replica),
    deleted: false,
  }
}

async function keep(
  workspace: Workspace,
  finder: CaptureFinder,
  read: ReadArticle | string,
): Promise<Opened> {
  if (typeof read === 'string') return { state: 'unreadable', problem: read }
  const article = newArticle(workspace, read)
  const added = await addArticle(workspace, article, read.text)
  const { id } = article
  const { title } = (await readArticleRow(workspace, id))?.article ?? article
  if (added === 'present') return { state: 'present', article: { id, title } }
  const { text } = read.text
  const [older] = finder.find({ id, text, url: article.url })
  finder.add(article, text)
  const newerOf = older === undefined ? {} : { newerOf: older.article.title }
  return { state: 'added', article: { id, title }, ...newerOf }
}
