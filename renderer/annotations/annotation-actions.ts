import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'
import type { Relation, RelationFields } from '../../shared/model/relation.ts'

/** What a card can have done to its annotation. */
export interface AnnotationActions {
  readonly onEdit: (annotation: Annotation, fields: Partial<AnnotationFields>) => void
  readonly onDelete: (annotation: Annotation) => void
  /** Asks for another annotation to relate this one to. */
  readonly onRelate: (annotation: Annotation) => void
  readonly onEditRelation: (relation: Relation, fields: Partial<RelationFields>) => void
  readonly onUnrelate: (relation: Relation) => void
}
