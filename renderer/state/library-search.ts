import { create } from 'zustand'
import type { ArticleHits } from '../../shared/search/article-hits.ts'
import type { FacetCounts } from '../../shared/search/facet-counts.ts'
import { noFilters } from '../../shared/search/library-query.ts'
import type { LibraryFilters, LibraryQuery } from '../../shared/search/library-query.ts'

/** The search of the library, kept while the window is open so that one comes back to its results. */
export interface LibrarySearch {
  readonly query: LibraryQuery
  /** A new object each time that somebody asks for the search. */
  readonly asked: object
  readonly hits: readonly ArticleHits[]
  /** What the hits were found by; null before the first are. */
  readonly hitsOf: LibraryQuery | null
  /** Of all that is found; null until the search has come to its end once. */
  readonly counts: FacetCounts | null
  /** How many articles were searched, of how many. */
  readonly searched: number
  readonly of: number
  /** The result that is chosen by arrow keys, counted from the top; -1 for none. */
  readonly chosen: number
  /** How far the results are scrolled, in CSS pixels. */
  readonly top: number
  /** A result is looked at, from which one comes back to the others. */
  readonly isLeft: boolean
}

const nothing: LibrarySearch = {
  query: { words: '', matchCase: false, wholeWord: false, filters: noFilters },
  asked: {},
  hits: [],
  hitsOf: null,
  counts: null,
  searched: 0,
  of: 0,
  chosen: -1,
  top: 0,
  isLeft: false,
}

export const useLibrarySearch = create<LibrarySearch>()((): LibrarySearch => nothing)

export function askLibrarySearch(): void {
  useLibrarySearch.setState({ asked: {}, isLeft: false })
}

/** Offers the way back to the results while one of them is looked at. */
export function offerWayBack(): void {
  useLibrarySearch.setState({ isLeft: true })
}

/** Offers the way back no more. */
export function leaveResults(): void {
  useLibrarySearch.setState({ isLeft: false })
}

/** Looks for something else, from the top. */
export function setQuery(query: Partial<LibraryQuery>): void {
  useLibrarySearch.setState((search) => ({
    query: { ...search.query, ...query },
    chosen: -1,
    top: 0,
  }))
}

export function setFilters(filters: Partial<LibraryFilters>): void {
  setQuery({ filters: { ...useLibrarySearch.getState().query.filters, ...filters } })
}

export function setFound(
  found: Partial<Pick<LibrarySearch, 'hits' | 'hitsOf' | 'counts' | 'searched' | 'of'>>,
): void {
  useLibrarySearch.setState(found)
}

export function chooseResult(chosen: number): void {
  useLibrarySearch.setState({ chosen })
}

/** Remembers how far the results are scrolled. */
export function setTop(top: number): void {
  useLibrarySearch.setState({ top })
}
