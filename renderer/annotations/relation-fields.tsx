import { Unlink } from 'lucide-react'
import { confidences, relationKinds } from '../../shared/model/relation.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { CommitField } from '../ui/commit-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { AnnotationActions } from './annotation-actions.ts'
import { relationWords } from '../../shared/model/relation-words.ts'

interface RelationFieldsProps extends Pick<AnnotationActions, 'onEditRelation' | 'onUnrelate'> {
  readonly relation: Relation
  /** The annotation on whose card it stands. */
  readonly seenFrom: string
}

/** Kind, confidence and note of a relation, edited in place. */
export function RelationFields({
  relation,
  seenFrom,
  onEditRelation,
  onUnrelate,
}: RelationFieldsProps) {
  return (
    <div className="relation-fields">
      <select
        className="field-input"
        aria-label="Kind of relation"
        value={relation.kind}
        onChange={({ target }) => {
          const kind = relationKinds.find((each) => each === target.value)
          if (kind !== undefined) onEditRelation(relation, { kind })
        }}
      >
        {relationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {relationWords(kind, relation.from === seenFrom)}
          </option>
        ))}
      </select>
      <IconButton icon={Unlink} label="Remove relation" onClick={() => onUnrelate(relation)} />
      <label className="field">
        <span className="field-label">Confidence</span>
        <select
          className="field-input"
          value={relation.confidence ?? ''}
          onChange={({ target }) => {
            const confidence = confidences.find((each) => each === target.value) ?? null
            onEditRelation(relation, { confidence })
          }}
        >
          <option value="">not stated</option>
          {confidences.map((confidence) => (
            <option key={confidence} value={confidence}>
              {confidence}
            </option>
          ))}
        </select>
      </label>
      <CommitField
        label="Note on the relation"
        value={relation.note}
        onCommit={(note) => onEditRelation(relation, { note })}
      />
    </div>
  )
}
