import { memo, useState } from 'react'
import { Highlighter } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { nameAnnotator } from '../storage/annotator.ts'
import { useAnnotator, useRelated, useWorkspace } from '../storage/hooks.tsx'
import { AnnotationList } from './annotation-list.tsx'
import type { AnnotationActions } from './annotation-actions.ts'

interface AnnotationsPanelProps extends AnnotationActions {
  readonly articleId: string
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
}

/** The right pane: what was marked in the open article. */
export const AnnotationsPanel = memo(function AnnotationsPanel({
  articleId,
  annotations,
  ...actions
}: AnnotationsPanelProps) {
  const related = useRelated(articleId)
  if (annotations === null) return null
  return (
    <>
      <NameQuestion asked={annotations.length > 0} />
      {annotations.length === 0 ? (
        <div className="empty-state">
          <Highlighter size={20} aria-hidden />
          <p>
            Select a passage in the article, then press 1 for claim, 2 for denial, 3 for evidence or
            4 for threat.
          </p>
        </div>
      ) : (
        <AnnotationList annotations={annotations} related={related} {...actions} />
      )}
    </>
  )
})

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
