import type { Annotation, AnnotationFields } from '../model/annotation.ts'
import type { Tag } from '../model/tag.ts'
import type { AnnotationChange, Step } from './step.ts'

/** The step that adds an annotation. */
export function planCreate(annotation: Annotation): Step {
  const label = annotation.tag === null ? 'Highlight' : `Tag as ${annotation.tag}`
  return { label, changes: [creation(annotation)] }
}

/** The step that adds annotations on every occurrence of some words. */
export function planMarkAll(
  annotations: readonly Annotation[],
  { words, tag }: { readonly words: string; readonly tag: Tag | null },
): Step {
  const what = `${annotations.length === 1 ? '1 place' : `${annotations.length} places`} of “${words}”`
  return {
    label: tag === null ? `Highlight ${what}` : `Tag ${what} as ${tag}`,
    changes: annotations.map(creation),
  }
}

function creation(annotation: Annotation): AnnotationChange {
  return {
    on: 'annotation',
    articleId: annotation.articleId,
    id: annotation.id,
    before: { deleted: true },
    after: { deleted: false },
    record: annotation,
  }
}

/** The step that changes fields of one annotation; null when nothing would change. */
export function planEdit(annotation: Annotation, fields: Partial<AnnotationFields>): Step | null {
  const changed = changedFields(annotation, fields)
  if (changed === null) return null
  return {
    label: editLabel(changed.after),
    changes: [{ on: 'annotation', articleId: annotation.articleId, id: annotation.id, ...changed }],
  }
}

/** The step that brings a deleted annotation back, with other fields where they are given. */
export function planRevive(annotation: Annotation, fields: Partial<AnnotationFields>): Step {
  const changed = changedFields(annotation, fields)
  return {
    label: 'Bring annotation back',
    changes: [
      {
        on: 'annotation',
        articleId: annotation.articleId,
        id: annotation.id,
        before: { ...changed?.before, deleted: true },
        after: { ...changed?.after, deleted: false },
      },
    ],
  }
}

/** The step that deletes annotations. Relations to them stay and show that one end is gone. */
export function planDelete(annotations: readonly Annotation[]): Step {
  const [first] = annotations
  const what =
    annotations.length === 1 ? (first?.tag ?? 'highlight') : `${annotations.length} annotations`
  return { label: `Delete ${what}`, changes: annotations.map(deletion) }
}

export function deletion({ id, articleId }: Annotation): AnnotationChange {
  return { on: 'annotation', articleId, id, before: { deleted: false }, after: { deleted: true } }
}

export interface ChangedFields {
  readonly before: Partial<AnnotationFields>
  readonly after: Partial<AnnotationFields>
}

/** The fields that are not as asked already, before and after; null where there is none. */
export function changedFields(
  annotation: AnnotationFields,
  fields: Partial<AnnotationFields>,
): ChangedFields | null {
  let before: Partial<AnnotationFields> = {}
  let after: Partial<AnnotationFields> = {}
  if (fields.tag !== undefined && fields.tag !== annotation.tag) {
    before = { ...before, tag: annotation.tag }
    after = { ...after, tag: fields.tag }
  }
  if (fields.speaker !== undefined && fields.speaker !== annotation.speaker) {
    before = { ...before, speaker: annotation.speaker }
    after = { ...after, speaker: fields.speaker }
  }
  if (fields.note !== undefined && fields.note !== annotation.note) {
    before = { ...before, note: annotation.note }
    after = { ...after, note: fields.note }
  }
  if (fields.labels !== undefined && !sameLabels(fields.labels, annotation.labels)) {
    before = { ...before, labels: annotation.labels }
    after = { ...after, labels: fields.labels }
  }
  return Object.keys(after).length === 0 ? null : { before, after }
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index])
}

function editLabel(after: Partial<AnnotationFields>): string {
  if ('tag' in after) return tagLabel(after.tag ?? null)
  if ('speaker' in after) return 'Edit speaker'
  return 'note' in after ? 'Edit note' : 'Edit labels'
}

export function tagLabel(tag: Tag | null): string {
  return tag === null ? 'Remove tag' : `Tag as ${tag}`
}
