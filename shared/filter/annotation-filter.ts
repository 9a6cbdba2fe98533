import type { Tag } from '../model/tag.ts'

/**
 * Which annotations are wanted. Within one member any of the values will do, and none stands for all;
 * what is asked by several members has to be met together.
 */
export interface AnnotationFilter {
  /** Null stands for "not tagged yet". */
  readonly tags: readonly (Tag | null)[]
  /** An empty one stands for "no speaker". */
  readonly speakers: readonly string[]
  /** An empty one stands for "no label". */
  readonly labels: readonly string[]
  /** Ids of the annotators. */
  readonly annotators: readonly string[]
  /** As typed; words between quotation marks belong together. */
  readonly text: string
}

/** Wants every annotation. */
export const noFilter: AnnotationFilter = {
  tags: [],
  speakers: [],
  labels: [],
  annotators: [],
  text: '',
}

/** Whether a filter asks for anything. */
export function isFiltering({
  tags,
  speakers,
  labels,
  annotators,
  text,
}: AnnotationFilter): boolean {
  const chosen = tags.length + speakers.length + labels.length + annotators.length
  return chosen > 0 || text.trim() !== ''
}
