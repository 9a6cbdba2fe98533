import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'

/** What a card can have done to its annotation. */
export interface AnnotationActions {
  readonly onEdit: (annotation: Annotation, fields: Partial<AnnotationFields>) => void
  readonly onDelete: (annotation: Annotation) => void
}
