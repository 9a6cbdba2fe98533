import { useMemo } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { AnnotationsPanel } from '../annotations/annotations-panel.tsx'
import { ArticleView } from '../reader/article-view.tsx'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { useAnnotations, useText, useWorkspace } from '../storage/hooks.tsx'
import type { ArticleRow } from '../storage/rows.ts'
import { annotationActions } from './actions.ts'
import { Pane } from './pane.tsx'

interface OpenArticleProps {
  readonly row: ArticleRow
  readonly cardsShown: boolean
  readonly onTag: (tag: Tag | null) => void
}

/** The open article and the pane with its annotations, both fed by the same live annotations. */
export function OpenArticle({ row, cardsShown, onTag }: OpenArticleProps) {
  const workspace = useWorkspace()
  const text = useText(row.id)
  const annotations = useAnnotations(row.id)
  const width = usePreferences((preferences) => preferences.annotationsWidth)
  const actions = useMemo(() => annotationActions(workspace), [workspace])
  return (
    <>
      <main className="app-article">
        {text !== undefined && (
          <ArticleView article={row.article} text={text} annotations={annotations} onTag={onTag} />
        )}
      </main>
      {cardsShown && (
        <Pane
          side="annotations"
          title="Annotations"
          count={annotations?.length}
          width={width}
          range={[280, 520]}
          onWidth={(annotationsWidth) => setPreferences({ annotationsWidth })}
        >
          <AnnotationsPanel articleId={row.id} annotations={annotations} {...actions} />
        </Pane>
      )}
    </>
  )
}
