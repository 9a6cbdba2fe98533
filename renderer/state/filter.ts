import { useDeferredValue, useMemo } from 'react'
import { create } from 'zustand'
import { isFiltering, noFilter } from '../../shared/filter/annotation-filter.ts'
import type { AnnotationFilter } from '../../shared/filter/annotation-filter.ts'
import { annotationMatcher } from '../../shared/filter/annotation-matcher.ts'
import type { Annotation } from '../../shared/model/annotation.ts'

/** Which annotations this window shows, in whichever article is open. */
export const useFilter = create<AnnotationFilter>()((): AnnotationFilter => noFilter)

export function setFilter(filter: Partial<AnnotationFilter>): void {
  useFilter.setState(filter)
}

/** Shows all annotations again. */
export function clearFilter(): void {
  useFilter.setState(noFilter)
}

/** Follows a speaker or label that got another name. */
export function renameInFilter({
  kind,
  from,
  to,
}: {
  readonly kind: 'speaker' | 'label'
  readonly from: string
  readonly to: string
}): void {
  const member = kind === 'speaker' ? 'speakers' : 'labels'
  useFilter.setState((filter) => ({
    [member]: [...new Set(filter[member].map((word) => (word === from ? to : word)))],
  }))
}

export type Matches = (annotation: Annotation) => boolean

/** The test whether an annotation is shown by the filter as it is now. */
export function matcherNow(): Matches {
  return annotationMatcher(useFilter.getState())
}

/** The test whether an annotation is shown, a moment after the filter; null while all are. */
export function useMatches(): Matches | null {
  const filter = useDeferredValue(useFilter())
  return useMemo(() => (isFiltering(filter) ? annotationMatcher(filter) : null), [filter])
}
