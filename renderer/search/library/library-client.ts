import type { ArticleHits } from '../../../shared/search/article-hits.ts'
import type { FacetCounts } from '../../../shared/search/facet-counts.ts'
import type { LibraryQuery } from '../../../shared/search/library-query.ts'
import { startWorker } from '../../platform/start-worker.ts'
import type { Workspace } from '../../storage/workspace.ts'
import type {
  LibraryAnswer,
  LibraryRequest,
  MarkPassage,
  MarkPreview,
  MarkRequest,
} from './library-messages.ts'
import workerAddress from './library-worker.ts?worker&url'

/** Hears what a search finds, while it goes on. */
export interface SearchListener {
  readonly onHits: (
    hits: readonly ArticleHits[],
    progress: { readonly searched: number; readonly of: number },
  ) => void
  readonly onFound: (counts: FacetCounts) => void
}

/** Searches the library, in a worker that holds its texts and keeps in step with them. */
export interface LibraryClient {
  /** Ends the search before; gives the function that ends this one. */
  readonly search: (query: LibraryQuery, listener: SearchListener) => () => void
  /** Null once another preview is asked for. */
  readonly preview: (request: MarkRequest) => Promise<readonly MarkPreview[] | null>
  readonly passages: (request: MarkRequest) => Promise<readonly MarkPassage[]>
  /** Told after each change of the library; gives the function that stops it. */
  readonly onChanged: (listener: () => void) => () => void
}

const clients = new WeakMap<Workspace, LibraryClient>()

/** The one client of a window's library; its worker is started when it is first asked for. */
export function libraryClient(workspace: Workspace): LibraryClient {
  const present = clients.get(workspace)
  if (present !== undefined) return present
  const made = startedClient(workspace.database.name)
  clients.set(workspace, made)
  return made
}

function startedClient(database: string): LibraryClient {
  const worker = startWorker(workerAddress, 'searching')
  const ask = (request: LibraryRequest) => worker.postMessage(request)
  const listeners = new Set<() => void>()
  let search: { readonly id: number; readonly listener: SearchListener } | null = null
  let preview: Waiting<readonly MarkPreview[]> | null = null
  let passages: Waiting<readonly MarkPassage[]> | null = null
  let lastId = 0

  worker.addEventListener('message', ({ data }: MessageEvent<LibraryAnswer>) => {
    switch (data.kind) {
      case 'changed':
        for (const listener of listeners) listener()
        return
      case 'hits':
        if (search?.id === data.id) search.listener.onHits(data.hits, data)
        return
      case 'found':
        if (search?.id === data.id) search.listener.onFound(data.counts)
        return
      case 'preview':
        if (preview?.id === data.id) preview.settle(data.previews)
        return
      case 'passages':
        if (passages?.id === data.id) passages.settle(data.passages)
    }
  })
  // The window's own report of unhandled problems shows it.
  worker.addEventListener('error', ({ message }) => {
    queueMicrotask(() => {
      throw new Error(`The search of the library broke off: ${message}`)
    })
  })
  ask({ kind: 'open', database })

  return {
    search: (query, listener) => {
      lastId += 1
      const id = lastId
      search = { id, listener }
      ask({ kind: 'search', id, query })
      return () => {
        if (search?.id === id) search = null
      }
    },
    preview: (request) => {
      preview?.settle(null)
      lastId += 1
      const id = lastId
      return new Promise((settle) => {
        preview = { id, settle }
        ask({ kind: 'preview', id, request })
      })
    },
    passages: (request) => {
      lastId += 1
      const id = lastId
      return new Promise((settle) => {
        passages = { id, settle: (found) => settle(found ?? []) }
        ask({ kind: 'passages', id, request })
      })
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface Waiting<Answer> {
  readonly id: number
  readonly settle: (answer: Answer | null) => void
}
