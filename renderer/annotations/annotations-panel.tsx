import { memo, useEffect, useState } from 'react'
import { Highlighter } from 'lucide-react'
import type { Decision } from '../../shared/model/decision.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/span.ts'
import { askField, useAskedField } from '../state/asked-field.ts'
import { clearFilter } from '../state/filter.ts'
import { nameAnnotator } from '../storage/annotator.ts'
import { useAnnotator, useDecisions, useRelated, useWorkspace } from '../storage/hooks.tsx'
import { AnnotationList } from './annotation-list.tsx'
import type { AnnotationActions } from './annotation-actions.ts'
import { BulkBar } from './bulk-bar.tsx'
import type { BulkActions } from './bulk-actions.ts'
import { FilterBar } from './filter-bar.tsx'
import { useListed } from './use-listed.ts'

interface AnnotationsPanelProps extends AnnotationActions, BulkActions {
  readonly articleId: string
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
  /** What is left out of the article. */
  readonly leftOut: readonly Span[]
  /** Opens the list of all speakers and labels. */
  readonly onWords: () => void
}

/** The right pane: what was marked in the open article. */
export const AnnotationsPanel = memo(function AnnotationsPanel({
  annotations,
  ...rest
}: AnnotationsPanelProps) {
  if (annotations === null) return null
  return (
    <>
      <NameQuestion asked={annotations.length > 0} />
      {annotations.length === 0 ? <NothingMarked /> : <Cards annotations={annotations} {...rest} />}
    </>
  )
})

function NothingMarked() {
  const isAsked = useAskedField(({ field }) => field !== null)
  useEffect(() => {
    // There is no field yet, and the first one to come must not take the focus from the text.
    if (isAsked) askField(null)
  }, [isAsked])
  return (
    <div className="empty-state">
      <Highlighter size={20} aria-hidden />
      <p>
        Select a passage in the article, then press 1 for claim, 2 for denial, 3 for evidence or 4
        for threat.
      </p>
    </div>
  )
}

interface CardsProps extends AnnotationsPanelProps {
  readonly annotations: readonly Annotation[]
}

function Cards({
  articleId,
  annotations,
  leftOut,
  onWords,
  onEditMany,
  onDeleteMany,
  onExportMany,
  ...actions
}: CardsProps) {
  const related = useRelated(articleId)
  const decisions = useDecisions(articleId)
  const { annotations: listed, exceptionId, matches } = useListed(annotations)
  const shown = exceptionId === null ? listed.length : listed.length - 1
  return (
    <>
      <FilterBar annotations={annotations} shown={shown} onWords={onWords} />
      {listed.length === 0 ? (
        <div className="empty-state nothing-shown">
          <p>The filter leaves out every annotation of this article.</p>
          <button type="button" className="button" onClick={clearFilter}>
            Show all annotations
          </button>
        </div>
      ) : (
        <AnnotationList
          annotations={listed}
          exceptionId={exceptionId}
          matches={matches}
          related={related}
          decisions={decisions ?? undecided}
          leftOut={leftOut}
          {...actions}
        />
      )}
      <BulkBar
        articleId={articleId}
        annotations={annotations}
        listed={listed}
        {...{ onEditMany, onDeleteMany, onExportMany }}
      />
    </>
  )
}

/** Asks for the annotator's name once, beside the work and never in its way. */
function NameQuestion({ asked }: { readonly asked: boolean }) {
  const workspace = useWorkspace()
  const annotator = useAnnotator()
  const [name, setName] = useState('')
  if (!asked || annotator?.name !== '') return null
  return (
    <form
      className="name-question"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void nameAnnotator(workspace, name)
      }}
    >
      <label htmlFor="annotator-name">Your name, for your annotations</label>
      <div>
        <input
          id="annotator-name"
          className="field-input"
          value={name}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          Keep name
        </button>
      </div>
    </form>
  )
}

const undecided: readonly Decision[] = []
