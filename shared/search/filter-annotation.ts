import type { Annotation } from '../model/annotation.ts'
import type { LibraryFilters } from './library-query.ts'

/** The filters of which the values are offered with counts. */
export const facets = [
  'tags',
  'label',
  'speaker',
  'annotator',
  'articleId',
  'relation',
  'conflict',
] as const
export type Facet = (typeof facets)[number]

/**
 * Which filter keeps an annotation out: none, one of those with counts, or more than one of them or
 * the date. With one out of the way its value is still worth offering.
 */
export function keptOutBy(
  annotation: Annotation,
  filters: LibraryFilters,
  isRelated: boolean,
): Facet | 'more' | null {
  const { tag, labels, speaker, creator, articleId, concurrent } = annotation
  if (filters.dated === 'annotated' && !isBetween(annotation.created, filters)) return 'more'
  const passes: Readonly<Record<Facet, boolean>> = {
    tags: filters.tags.length === 0 || filters.tags.includes(tag ?? 'untagged'),
    label: filters.label === null || labels.includes(filters.label),
    speaker: filters.speaker === null || speaker === filters.speaker,
    annotator: filters.annotator === null || creator.id === filters.annotator,
    articleId: filters.articleId === null || articleId === filters.articleId,
    relation: filters.relation === null || (filters.relation === 'with') === isRelated,
    conflict:
      filters.conflict === null || (filters.conflict === 'with') === (concurrent !== undefined),
  }
  const failed = facets.filter((facet) => !passes[facet])
  return failed.length > 1 ? 'more' : (failed[0] ?? null)
}

/** Whether a day lies between two others; a date that cannot be read lies nowhere. */
export function isBetween(
  date: string,
  { from, to }: Pick<LibraryFilters, 'from' | 'to'>,
): boolean {
  if (from === '' && to === '') return true
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date.trim())?.[0]
  if (day === undefined) return false
  // Of a year or a month the whole of it is compared.
  return (
    (from === '' || day >= from.slice(0, day.length)) &&
    (to === '' || day <= to.slice(0, day.length))
  )
}
