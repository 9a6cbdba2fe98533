import type { Annotation } from '../model/annotation.ts'
import { tags } from '../model/tag.ts'
import type { Tag } from '../model/tag.ts'

/** In which order annotations are listed; times are those at which they were made. */
export const annotationOrders = ['place', 'newest', 'oldest', 'tag'] as const
export type AnnotationOrder = (typeof annotationOrders)[number]

/**
 * Annotations in another order; those that it does not tell apart stay by place. An edit of words
 * moves none of them, since only the time at which one was made counts.
 * @param byPlace sorted by place.
 */
export function sortAnnotations(
  byPlace: readonly Annotation[],
  order: AnnotationOrder,
): readonly Annotation[] {
  switch (order) {
    case 'place':
      return byPlace
    case 'newest':
      return byPlace.toSorted((a, b) => compare(b.created, a.created))
    case 'oldest':
      return byPlace.toSorted((a, b) => compare(a.created, b.created))
    case 'tag':
      return byPlace.toSorted((a, b) => rank(a.tag) - rank(b.tag))
  }
}

/** ISO 8601 in UTC sorts as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Those that have no tag come last. */
function rank(tag: Tag | null): number {
  return tag === null ? tags.length : tags.indexOf(tag)
}
