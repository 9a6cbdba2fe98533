import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ReactNode } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { codebookOf } from '../../shared/codebook/codebook.ts'
import type { CodebookEntry } from '../../shared/codebook/codebook.ts'
import type { Agent } from '../../shared/model/agent.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { readHandedOut } from './assignments.ts'
import type { AssignmentState } from './assignments.ts'
import { readAnnotator } from './annotator.ts'
import { liveAnnotations } from './live-annotations.ts'
import { readAnnotation } from './read-annotation.ts'
import { liveCounts } from './live-counts.ts'
import type { LibraryCounts } from './live-counts.ts'
import { liveWords } from './live-words.ts'
import type { UsedWords } from './live-words.ts'
import { readArticlePage } from './read-articles.ts'
import type { ArticlePage, ArticleQuery } from './read-articles.ts'
import { readMapSource } from './read-map-source.ts'
import type { StoredMap } from './read-map-source.ts'
import { readDecisions } from './read-decisions.ts'
import { readRelated } from './read-related.ts'
import type { Related } from './read-related.ts'
import { readTexts } from './read-texts.ts'
import { readSteps } from './read-steps.ts'
import type { ListedSteps } from './read-steps.ts'
import type { ArticleRow, TextRow } from './rows.ts'
import { readCaptures } from './carry.ts'
import type { Captures } from './carry.ts'
import { readNeighbours } from './read-neighbours.ts'
import type { Neighbours } from './read-neighbours.ts'
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
  const live = useMemo(
    () => openedBySubscriber(() => liveAnnotations(database, articleId)),
    [database, articleId],
  )
  return useSyncExternalStore(live.subscribe, live.current)
}

/** How much there is in the whole library; null until something is counted. */
export function useLibraryCounts(): LibraryCounts | null {
  const { database } = useWorkspace()
  const live = useMemo(() => openedBySubscriber(() => liveCounts(database)), [database])
  return useSyncExternalStore(live.subscribe, live.current)
}

interface Live<Value> {
  readonly current: () => Value | null
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

/** Opens when subscribed to: React may call a memo for a tree that it then throws away. */
function openedBySubscriber<Value>(open: () => Live<Value>): Omit<Live<Value>, 'close'> {
  let opened: Live<Value> | null = null
  return {
    current: () => opened?.current() ?? null,
    subscribe: (listener) => {
      opened = open()
      opened.subscribe(listener)
      return () => {
        opened?.close()
        opened = null
      }
    },
  }
}

/** One annotation, live; undefined until read, null where it is not there. */
export function useAnnotation(articleId: ArticleId, id: string): Annotation | null | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(async () => {
    const annotation = await readAnnotation(workspace, articleId, id)
    return annotation?.deleted === false ? annotation : null
  }, [workspace, articleId, id])
}

/** The relations that touch an article, with the annotations at both ends. */
export function useRelated(articleId: ArticleId): readonly Related[] {
  const workspace = useWorkspace()
  return useLiveQuery(() => readRelated(workspace, articleId), [workspace, articleId]) ?? nothing
}

const nothing: readonly Related[] = []

/**
 * What the claim map shows of some articles, or of the library where none are named; undefined until
 * read. What was read before for other articles is not given.
 */
export function useMapSource(ids: readonly ArticleId[] | null): StoredMap | undefined {
  const { database } = useWorkspace()
  const key = ids === null ? null : JSON.stringify(ids)
  const read = useLiveQuery(
    async () => ({ key, stored: await readMapSource(database, ids) }),
    [database, key],
  )
  return read?.key === key ? read.stored : undefined
}

/** The texts of articles; undefined until read. Read once and not live, since they never change. */
export function useTexts(
  ids: readonly ArticleId[] | undefined,
): ReadonlyMap<ArticleId, TextRow> | undefined {
  const { database } = useWorkspace()
  const key = ids === undefined ? null : JSON.stringify(ids.toSorted())
  const [texts, setTexts] = useState<ReadonlyMap<ArticleId, TextRow>>()
  const read = useEffectEvent(() => readTexts(database, ids ?? []))
  useEffect(() => {
    if (key === null) return
    let wanted = true
    void read().then((found) => {
      if (wanted) setTexts(found)
    })
    return () => {
      wanted = false
    }
  }, [database, key])
  return texts
}

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

/** The history, at most `limit` steps each way; undefined until read. */
export function useSteps(limit: number): ListedSteps | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(() => readSteps(database, limit), [database, limit])
}

/** An article and the one that it supersedes, live; undefined until read, null where there are not both. */
export function useCaptures(
  newerId: ArticleId | null,
  fromId: ArticleId | null = null,
): Captures | null | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(
    async () => (newerId === null ? null : readCaptures(workspace, newerId, fromId)),
    [workspace, newerId, fromId],
  )
}

/** The captures before and after an article that are in the library. */
export function useNeighbours(id: ArticleId): Neighbours {
  const { database } = useWorkspace()
  return useLiveQuery(() => readNeighbours(database, id), [database, id]) ?? alone
}

const alone: Neighbours = { older: null, newer: null }

/** What holds for each of the four tags; undefined until read. */
export function useCodebook(): readonly CodebookEntry[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(async () => codebookOf(await database.guidance.toArray()), [database])
}

/** The decisions about an article, of the whole library where none is named; undefined until read. */
export function useDecisions(articleId: ArticleId | null): readonly Decision[] | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(() => readDecisions(database, { articleId }), [database, articleId])
}

/** What was handed out from here; undefined until read. */
export function useHandedOut(): readonly AssignmentState[] | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(() => readHandedOut(workspace), [workspace])
}

/** Who marks here; undefined until read, null until a name was given. */
export function useAnnotator(): Agent | null | undefined {
  const workspace = useWorkspace()
  return useLiveQuery(() => readAnnotator(workspace), [workspace])
}

/** The speakers and labels that are used in the library; null until read, and while not wanted. */
export function useUsedWords(isWanted: boolean): UsedWords | null {
  const { database } = useWorkspace()
  const live = liveWords(database)
  return useSyncExternalStore(
    isWanted ? live.subscribe : never,
    isWanted ? live.current : nothingYet,
  )
}

const never = () => () => undefined
const nothingYet = () => null
