import type { Annotation } from '../../shared/model/annotation.ts'
import { CommitField } from '../ui/commit-field.tsx'
import type { AnnotationActions } from './annotation-actions.ts'

interface CardFieldsProps {
  readonly annotation: Annotation
  readonly onEdit: AnnotationActions['onEdit']
}

/** Speaker, labels and note of the selected annotation, edited in place. */
export function CardFields({ annotation, onEdit }: CardFieldsProps) {
  return (
    <div className="card-fields">
      <CommitField
        label="Speaker"
        placeholder="Who says it"
        value={annotation.speaker}
        onCommit={(speaker) => onEdit(annotation, { speaker: speaker.trim() })}
      />
      <CommitField
        label="Labels"
        placeholder="Labels, with commas between"
        value={annotation.labels.join(', ')}
        onCommit={(typed) => onEdit(annotation, { labels: labelsOf(typed) })}
      />
      <CommitField
        multiline
        label="Note"
        placeholder="Note"
        value={annotation.note}
        onCommit={(note) => onEdit(annotation, { note })}
      />
    </div>
  )
}

/** The labels typed with commas between, each once. */
export function labelsOf(typed: string): readonly string[] {
  const labels = typed
    .split(/[,،、，]/u)
    .map((label) => label.trim())
    .filter((label) => label !== '')
  return [...new Set(labels)]
}
