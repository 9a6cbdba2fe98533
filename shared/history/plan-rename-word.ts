import type { Annotation, AnnotationFields } from '../model/annotation.ts'
import { changedFields } from './plan-annotations.ts'
import type { AnnotationChange, Step } from './step.ts'

/** A speaker or a label that gets another name wherever it is used. */
export interface WordRename {
  readonly kind: 'speaker' | 'label'
  readonly from: string
  /** Not empty. */
  readonly to: string
}

/** What is told of the rest of the library, of which only the annotations that use a word are given. */
interface Around {
  /** The new name is one that is used already. */
  readonly merges: boolean
}

/**
 * The step that renames a speaker or a label on annotations; null when none of them has it. Where the
 * new name is there already the two become one: an annotation with both labels keeps it once, at the
 * first of their places.
 */
export function planRenameWord(
  annotations: readonly Annotation[],
  rename: WordRename,
  { merges }: Around,
): Step | null {
  const { kind, from, to } = rename
  const changes = annotations.flatMap((annotation): readonly AnnotationChange[] => {
    const { id, articleId, deleted } = annotation
    const changed = deleted ? null : changedFields(annotation, renamed(annotation, rename))
    return changed === null ? [] : [{ on: 'annotation', articleId, id, ...changed }]
  })
  if (changes.length === 0) return null
  const label = merges
    ? `Merge ${kind} “${from}” into “${to}”`
    : `Rename ${kind} “${from}” to “${to}”`
  return { label, changes }
}

function renamed(
  { speaker, labels }: Annotation,
  { kind, from, to }: WordRename,
): Partial<AnnotationFields> {
  if (kind === 'speaker') return speaker === from ? { speaker: to } : {}
  if (!labels.includes(from)) return {}
  return { labels: [...new Set(labels.map((label) => (label === from ? to : label)))] }
}
