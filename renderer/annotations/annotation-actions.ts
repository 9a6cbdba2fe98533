import type { PointerEvent, ReactNode } from 'react'
import type { Conflicted } from '../../shared/conflict/conflict.ts'
import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'
import type { Relation, RelationFields } from '../../shared/model/relation.ts'
import type { Related } from '../storage/read-related.ts'

/** What a card can have done to its annotation. */
export interface AnnotationActions {
  readonly onEdit: (annotation: Annotation, fields: Partial<AnnotationFields>) => void
  readonly onDelete: (annotation: Annotation) => void
  /** Asks for another annotation to relate this one to. */
  readonly onRelate: (annotation: Annotation) => void
  /** The button that relates was pressed, and may be dragged to another annotation. */
  readonly onPressRelate: (annotation: Annotation, event: PointerEvent<HTMLElement>) => void
  readonly onEditRelation: (relation: Relation, fields: Partial<RelationFields>) => void
  /** Goes to the other end of a relation. */
  readonly onFollow: (related: Related, seenFrom: string) => void
  readonly onUnrelate: (relation: Relation) => void
  /** What is to be settled of a record: all of it on an open card, else that there is something. */
  readonly renderConflict?: ((whole: Conflicted, isOpen: boolean) => ReactNode) | undefined
}
