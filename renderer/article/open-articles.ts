import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Result } from '../../shared/model/result.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { addArticle } from '../storage/add-article.ts'
import type { Added } from '../storage/add-article.ts'
import type { Workspace } from '../storage/workspace.ts'
import type { ReadArticle, Reading, ReadSource } from './reading/reading.ts'

/** Something to open, read only when its turn comes. */
export interface Openable {
  readonly name: string
  /** The problem is a whole sentence for the person. */
  readonly load: () => Promise<Result<ReadSource, string>>
}

export interface OpenedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly added: Added
}

export interface Opening {
  readonly opened: readonly OpenedArticle[]
  /** A sentence for each file that could not be opened. */
  readonly problems: readonly string[]
  readonly stopped: boolean
}

export interface OpeningOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** Reads files one after the other into the library. One that cannot be read stops none of the others. */
export async function openArticles(
  workspace: Workspace,
  { reading, sources }: { readonly reading: Reading; readonly sources: readonly Openable[] },
  { signal, onProgress }: OpeningOptions,
): Promise<Opening> {
  const opened: OpenedArticle[] = []
  const problems: string[] = []
  for (const [index, source] of sources.entries()) {
    if (signal.aborted) break
    onProgress(index)
    const read = await readSource(reading, source, signal)
    if (read === stopped) break
    if (typeof read === 'string') {
      problems.push(read)
      continue
    }
    const article = articleOf(workspace, read)
    opened.push({
      id: article.id,
      title: article.title,
      added: await addArticle(workspace, article, read.text),
    })
  }
  return { opened, problems, stopped: signal.aborted }
}

const stopped = Symbol('stopped')

async function readSource(
  reading: Reading,
  { load }: Openable,
  signal: AbortSignal,
): Promise<ReadArticle | string | typeof stopped> {
  const source = await load()
  if (!source.ok) return source.problem
  const result = await reading.read(source.value, signal)
  if (signal.aborted) return stopped
  return result.ok ? result.value : result.problem.message
}

function articleOf(workspace: Workspace, { id, details }: ReadArticle): Article {
  const now = workspace.now()
  return {
    ...details,
    id,
    captured: now,
    leftOut: [],
    supersedes: null,
    created: now,
    modified: now,
    version: bumpVersion({}, workspace.replica),
    deleted: false,
  }
}
