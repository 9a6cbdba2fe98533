import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ReactNode } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { Agent } from '../../shared/model/agent.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { readAnnotator } from './annotator.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { liveAnnotations } from './live-annotations.ts'
import type { LiveAnnotations } from './live-annotations.ts'
import { readArticlePage } from './read-articles.ts'
import type { ArticlePage, ArticleQuery } from './read-articles.ts'
import { readRelated } from './read-related.ts'
import type { Related } from './read-related.ts'
import type { ArticleRow, TextRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

const WorkspaceContext = createContext<Workspace | null>(null)

export function WorkspaceProvider({
  workspace,
  children,
}: {
  readonly workspace: Workspace
  readonly children: ReactNode
}) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

/** The open library. @throws RangeError outside a WorkspaceProvider. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (workspace === null) throw new RangeError('There is no WorkspaceProvider above')
  return workspace
}

/** The articles in view of the list; undefined until first read. */
export function useArticlePage(query: ArticleQuery): ArticlePage | undefined {
  const workspace = useWorkspace()
  const { search, offset, limit } = query
  return useLiveQuery(
    () => readArticlePage(workspace.database, { search, offset, limit }),
    [workspace, search, offset, limit],
  )
}

/** An article's row; undefined until read, null when it is not in the library. */
export function useArticle(id: ArticleId | null): ArticleRow | null | undefined {
  const { database } = useWorkspace()
  const read = useLiveQuery(async () => {
    const row = id === null ? undefined : await database.articles.get(id)
    return { id, row: row?.live === 1 ? row : null }
  }, [database, id])
  // A live query gives what it had for the id before until it has read the new one.
  return read?.id === id ? read.row : undefined
}

/** An article's text; undefined until read. Read once and not live, since it never changes. */
export function useText(id: ArticleId): TextRow | undefined {
  const { database } = useWorkspace()
  const [row, setRow] = useState<TextRow>()
  useEffect(() => {
    let wanted = true
    void database.texts.get(id).then((read) => {
      if (wanted) setRow(read)
    })
    return () => {
      wanted = false
    }
  }, [database, id])
  return row?.id === id ? row : undefined
}

/** An article's annotations by place; null until read. */
export function useAnnotations(articleId: ArticleId): readonly Annotation[] | null {
  const { database } = useWorkspace()
  const live = useMemo(() => openedBySubscriber(database, articleId), [database, articleId])
  return useSyncExternalStore(live.subscribe, live.current)
}

/** Opens when subscribed to: React may call a memo for a tree that it then throws away. */
function openedBySubscriber(
  database: ClaimbenchDatabase,
  articleId: ArticleId,
): Pick<LiveAnnotations, 'current' | 'subscribe'> {
  let opened: LiveAnnotations | null = null
  return {
    current: () => opened?.current() ?? null,
    subscribe: (listener) => {
      opened = liveAnnotations(database, articleId)
      opened.subscribe(listener)
      return () => {
        opened?.close()
        opened = null
      }
    },
  }
}

/** The relations that touch an article, with the annotations at both ends. */
export function useRelated(articleId: ArticleId): readonly Related[] {
  const workspace = useWorkspace()
  return useLiveQuery(() => readRelated(workspace, articleId), [workspace, articleId]) ?? nothing
}

const nothing: readonly Related[] = []

/** The label of the step that undo would take back, and of the one that redo would do again. */
export function useHistory(): { readonly undo: string | null; readonly redo: string | null } {
  const { database } = useWorkspace()
  const labels = useLiveQuery(async () => {
    const steps = (done: 0 | 1) =>
      database.history.where('[done+seq]').between([done, 0], [done, Infinity])
    const [last, next] = await Promise.all([steps(1).last(), steps(0).first()])
    return { undo: last?.label ?? null, redo: next?.label ?? null }
  }, [database])
  return labels ?? noSteps
}

const noSteps = { undo: null, redo: null }

/** Who marks here; undefined until read, null until a name was given. */
export function useAnnotator(): Agent | null | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(() => readAnnotator(workspace), [workspace])
}
