import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { MovedBoundaries } from '../../shared/history/plan-boundary.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { AnnotationsPanel } from '../annotations/annotations-panel.tsx'
import { RelatingHint } from '../annotations/relating-hint.tsx'
import { ArticleView } from '../reader/article-view.tsx'
import type { Reader } from '../reader/use-reader.ts'
import { BackToResults } from '../search/library/back-to-results.tsx'
import { FindBar } from '../search/find/find-bar.tsx'
import { useFind } from '../state/find.ts'
import type { Host } from '../platform/host.ts'
import { showDialog } from '../state/dialogs.ts'
import { useLibrarySearch } from '../state/library-search.ts'
import { openArticle } from '../state/session.ts'
import { showChanges } from '../state/changes.ts'
import { CaptureBar } from '../article/changes/capture-bar.tsx'
import { useAnnotations, useNeighbours, useText, useWorkspace } from '../storage/hooks.tsx'
import type { ArticleRow } from '../storage/rows.ts'
import { keepBoundary, leaveOut } from './actions.ts'
import { bulkActions } from './bulk.ts'
import { searchLibrary } from './finding.ts'
import { OpenRelations } from './open-relations.tsx'
import { reviewArticle } from './reviewing.ts'
import { SidePane } from './side-pane.tsx'
import { useOpenActions } from './use-open-actions.ts'

interface OpenArticleProps {
  readonly host: Host
  readonly id: ArticleId
  /** Undefined until read. */
  readonly row: ArticleRow | undefined
  readonly cardsShown: boolean
  readonly onTag: (tag: Tag | null) => void
  readonly onMarkAll: () => void
}

/**
 * The open article and the pane with its annotations, both fed by the same live annotations. Does
 * not wait for the article's row to ask for the rest: they are read one behind the other, the text
 * first.
 */
export function OpenArticle({ host, id, row, cardsShown, onTag, onMarkAll }: OpenArticleProps) {
  const workspace = useWorkspace()
  const text = useText(id)
  const annotations = useAnnotations(id)
  // The text is what is looked at: its highlights come first, the cards a moment later.
  const shown = row !== undefined && text !== undefined
  const listed = useDeferredValue(shown ? annotations : null)
  const neighbours = useNeighbours(id)
  const isResult = useLibrarySearch(({ isLeft }) => isLeft)
  const isFinding = useFind(({ asked }) => asked?.articleId === id)
  const readerRef = useRef<Reader | null>(null)
  const [reader, setReader] = useState<Reader | null>(null)
  const onReader = useCallback((drawn: Reader | null) => {
    readerRef.current = drawn
    setReader(drawn)
  }, [])
  const actions = useOpenActions(readerRef)
  const bulk = useMemo(() => bulkActions(workspace, host), [workspace, host])
  const openDetails = useCallback(() => void reviewArticle(workspace, id), [workspace, id])
  const onLeaveOut = useCallback(
    (span: Span) => void leaveOut(workspace, id, span),
    [workspace, id],
  )
  const onMoveBoundary = useCallback(
    (annotation: Annotation, boundaries: MovedBoundaries) =>
      keepBoundary(workspace, annotation, boundaries),
    [workspace],
  )
  return (
    <>
      <main className="app-article">
        <RelatingHint />
        <CaptureBar {...neighbours} openId={id} onOpen={openArticle} onChanges={showChanges} />
        {isResult && <BackToResults onBack={searchLibrary} />}
        {shown && isFinding && <FindBar article={row.article} text={text} />}
        {shown && (
          <ArticleView
            article={row.article}
            text={text}
            annotations={annotations}
            onTag={onTag}
            onMarkAll={onMarkAll}
            onMoveBoundary={onMoveBoundary}
            onLeaveOut={onLeaveOut}
            onDetails={openDetails}
            onReader={onReader}
          />
        )}
        {reader && (
          <OpenRelations
            articleId={id}
            annotations={annotations}
            reader={reader}
            onFollow={actions.onFollow}
            onRelate={actions.onRelate}
            onPressRelate={actions.onPressRelate}
          />
        )}
      </main>
      {cardsShown && (
        <SidePane
          marked={listed}
          annotations={
            <AnnotationsPanel
              articleId={id}
              annotations={listed}
              leftOut={row?.article.leftOut ?? nothing}
              onWords={showWords}
              {...actions}
              {...bulk}
            />
          }
        />
      )}
    </>
  )
}

const nothing: readonly Span[] = []

const showWords = () => showDialog('words')
