import type { Annotation, AnnotationFields } from '../model/annotation.ts'
import type { Tag } from '../model/tag.ts'
import { changedFields } from './plan-annotations.ts'
import type { AnnotationChange, Step } from './step.ts'

/** Something that is done to many annotations at once. */
export type BulkEdit =
  | { readonly kind: 'tag'; readonly tag: Tag | null }
  | { readonly kind: 'speaker'; readonly speaker: string }
  | { readonly kind: 'add labels'; readonly labels: readonly string[] }
  | { readonly kind: 'remove label'; readonly label: string }

/**
 * The step that edits annotations together. Deleted ones and those that are as asked already are left
 * alone; null when nothing would change.
 */
export function planEditMany(annotations: readonly Annotation[], edit: BulkEdit): Step | null {
  const changes = annotations.flatMap((annotation): readonly AnnotationChange[] => {
    const { id, articleId, deleted } = annotation
    const changed = deleted ? null : changedFields(annotation, fieldsOf(annotation, edit))
    return changed === null ? [] : [{ on: 'annotation', articleId, id, ...changed }]
  })
  return changes.length === 0 ? null : { label: labelOf(edit, changes.length), changes }
}

function fieldsOf({ labels }: Annotation, edit: BulkEdit): Partial<AnnotationFields> {
  switch (edit.kind) {
    case 'tag':
      return { tag: edit.tag }
    case 'speaker':
      return { speaker: edit.speaker }
    case 'add labels':
      return { labels: [...new Set([...labels, ...edit.labels])] }
    case 'remove label':
      return { labels: labels.filter((label) => label !== edit.label) }
  }
}

function labelOf(edit: BulkEdit, count: number): string {
  const what = count === 1 ? '1 annotation' : `${count} annotations`
  switch (edit.kind) {
    case 'tag':
      return edit.tag === null ? `Take the tag from ${what}` : `Tag ${what} as ${edit.tag}`
    case 'speaker':
      return edit.speaker === ''
        ? `Take the speaker from ${what}`
        : `Give ${what} the speaker “${edit.speaker}”`
    case 'add labels':
      return `Label ${what} “${edit.labels.join('”, “')}”`
    case 'remove label':
      return `Take the label “${edit.label}” from ${what}`
  }
}
