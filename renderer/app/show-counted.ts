import { noFilter } from '../../shared/filter/annotation-filter.ts'
import type { AnnotationFilter } from '../../shared/filter/annotation-filter.ts'
import { noFilters } from '../../shared/search/library-query.ts'
import type { LibraryFilters } from '../../shared/search/library-query.ts'
import type { Counted } from '../overview/counted.ts'
import { setFilter } from '../state/filter.ts'
import { setQuery } from '../state/library-search.ts'
import { showSideTab } from '../state/session.ts'
import { searchLibrary } from './finding.ts'

/** Lists those of the open article that were counted, and no others. */
export function showCountedInArticle(counted: Counted): void {
  setFilter({ ...noFilter, ...inArticle(counted) })
  showSideTab('annotations')
}

/** Finds those of the library that were counted, and no others. */
export function showCountedInLibrary(counted: Counted): void {
  setQuery({ words: '', filters: { ...noFilters, ...inLibrary(counted) } })
  searchLibrary()
}

function inArticle(counted: Counted): Partial<AnnotationFilter> {
  switch (counted.by) {
    case 'tag':
      return { tags: [counted.tag] }
    case 'speaker':
      return { speakers: [counted.speaker] }
    case 'annotator':
      return { annotators: [counted.id] }
    case 'label':
      return { labels: [counted.label] }
  }
}

function inLibrary(counted: Counted): Partial<LibraryFilters> {
  switch (counted.by) {
    case 'tag':
      return { tags: [counted.tag ?? 'untagged'] }
    case 'speaker':
      return { speaker: counted.speaker }
    case 'annotator':
      return { annotator: counted.id }
    case 'label':
      return { label: counted.label }
  }
}
