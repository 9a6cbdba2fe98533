import { memo } from 'react'
import { Link2, Trash2 } from 'lucide-react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { Related } from '../storage/read-related.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { AnnotationActions } from './annotation-actions.ts'
import { CardDecisions } from './card-decisions.tsx'
import { CardFields } from './card-fields.tsx'
import { HiddenPassage } from './hidden-passage.tsx'
import { RelationList } from './relation-list.tsx'
import { TagPicker } from './tag-picker.tsx'
import { shortTime } from '../ui/short-time.ts'
import './annotations.css'

interface AnnotationCardProps extends AnnotationActions {
  readonly annotation: Annotation
  readonly related: readonly Related[]
  /** Those that stand, by the annotation or relation that they are about. */
  readonly decisionsOf: ReadonlyMap<string, readonly Decision[]>
  readonly selected: boolean
  /** Its passage is left out of the article, and so not seen there. */
  readonly isHidden: boolean
  readonly onSelect: () => void
}

/** One annotation: what was tagged, as what, by whom. The selected card can be edited in place. */
export const AnnotationCard = memo(function AnnotationCard({
  annotation,
  related,
  decisionsOf,
  selected,
  isHidden,
  onSelect,
  onEdit,
  onDelete,
  onRelate,
  onPressRelate,
  onFollow,
  onEditRelation,
  onUnrelate,
  renderConflict,
}: AnnotationCardProps) {
  const { id, articleId, tag, quote, creator, modified } = annotation
  return (
    <div
      className={`card ${selected ? 'card-selected' : ''}`}
      data-tag={tag ?? 'untagged'}
      data-annotation-id={id}
      data-article-id={articleId}
    >
      <div className="card-head">
        {selected ? (
          <TagPicker tag={tag} onPick={(picked) => onEdit(annotation, { tag: picked })} />
        ) : (
          <span className={`card-tag tag-${tag ?? 'untagged'}`}>
            <TagIcon tag={tag} size={14} />
            {tagName(tag)}
          </span>
        )}
        {selected && (
          <span className="card-buttons">
            <IconButton
              icon={Link2}
              label="Relate to another annotation"
              title="Relate to another annotation: click, or drag to it (R)"
              className="card-relate"
              onPointerDown={(event) => onPressRelate(annotation, event)}
              onClick={() => onRelate(annotation)}
            />
            <IconButton
              icon={Trash2}
              label="Delete annotation"
              shortcut="Delete"
              onClick={() => onDelete(annotation)}
            />
          </span>
        )}
      </div>
      <button
        type="button"
        className="card-quote"
        aria-pressed={selected}
        data-holds-focus
        onClick={onSelect}
      >
        <q dir="auto">{quote.exact}</q>
      </button>
      {annotation.concurrent !== undefined &&
        renderConflict?.({ kind: 'annotation', id, articleId, record: annotation }, selected)}
      {selected && isHidden && <HiddenPassage annotation={annotation} />}
      {selected ? (
        <CardFields annotation={annotation} onEdit={onEdit} />
      ) : (
        <CardSummary annotation={annotation} />
      )}
      <RelationList
        related={related}
        seenFrom={id}
        articleId={articleId}
        decisionsOf={decisionsOf}
        selected={selected}
        onFollow={onFollow}
        onEditRelation={onEditRelation}
        onUnrelate={onUnrelate}
        renderConflict={renderConflict}
      />
      <CardDecisions of={id} decisionsOf={decisionsOf} />
      <p className="card-meta">
        {creator.name === '' ? 'Unnamed annotator' : creator.name}
        {' · '}
        <time dateTime={modified}>{shortTime(modified)}</time>
      </p>
    </div>
  )
})

function CardSummary({ annotation }: { readonly annotation: Annotation }) {
  const { speaker, labels, note } = annotation
  if (speaker === '' && note === '' && labels.length === 0) return null
  return (
    <div className="card-summary">
      {speaker !== '' && <p className="card-speaker">{speaker}</p>}
      {note !== '' && <p className="card-note">{note}</p>}
      {labels.length > 0 && (
        <ul className="card-labels" aria-label="Labels">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
