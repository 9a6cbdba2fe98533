import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { AnnotationsPanel } from '../annotations/annotations-panel.tsx'
import { RelatingHint } from '../annotations/relating-hint.tsx'
import { DetailsDialog } from '../article/details-dialog.tsx'
import { ArticleView } from '../reader/article-view.tsx'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { editArticle } from '../storage/edit-article.ts'
import { useAnnotations, useText, useWorkspace } from '../storage/hooks.tsx'
import type { ArticleRow } from '../storage/rows.ts'
import { annotationActions, leaveOut } from './actions.ts'
import { Pane } from './pane.tsx'

interface OpenArticleProps {
  readonly id: ArticleId
  /** Undefined until read. */
  readonly row: ArticleRow | undefined
  readonly cardsShown: boolean
  readonly onTag: (tag: Tag | null) => void
}

/**
 * The open article and the pane with its annotations, both fed by the same live annotations. Does
 * not wait for the article's row to ask for the rest: they are read one behind the other, the text
 * first.
 */
export function OpenArticle({ id, row, cardsShown, onTag }: OpenArticleProps) {
  const workspace = useWorkspace()
  const text = useText(id)
  const annotations = useAnnotations(id)
  // The text is what is looked at: its highlights come first, the cards a moment later.
  const shown = row !== undefined && text !== undefined
  const listed = useDeferredValue(shown ? annotations : null)
  const width = usePreferences((preferences) => preferences.annotationsWidth)
  const actions = useMemo(() => annotationActions(workspace), [workspace])
  const [editing, setEditing] = useState(false)
  const openDetails = useCallback(() => setEditing(true), [])
  const onLeaveOut = useCallback(
    (span: Span) => void leaveOut(workspace, id, span),
    [workspace, id],
  )
  return (
    <>
      <main className="app-article">
        <RelatingHint />
        {shown && (
          <ArticleView
            article={row.article}
            text={text}
            annotations={annotations}
            onTag={onTag}
            onLeaveOut={onLeaveOut}
            onDetails={openDetails}
          />
        )}
        {editing && row !== undefined && (
          <DetailsDialog
            article={row.article}
            onClose={() => setEditing(false)}
            onSave={(details) => {
              setEditing(false)
              void editArticle(workspace, id, () => details)
            }}
          />
        )}
      </main>
      {cardsShown && (
        <Pane
          side="annotations"
          title="Annotations"
          count={listed?.length}
          width={width}
          range={[280, 520]}
          onWidth={(annotationsWidth) => setPreferences({ annotationsWidth })}
        >
          <AnnotationsPanel articleId={id} annotations={listed} {...actions} />
        </Pane>
      )}
    </>
  )
}
