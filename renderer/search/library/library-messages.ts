import type { Quote } from '../../../shared/model/annotation.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { ArticleHits } from '../../../shared/search/article-hits.ts'
import type { FacetCounts } from '../../../shared/search/facet-counts.ts'
import type { LibraryQuery } from '../../../shared/search/library-query.ts'
import type { PhraseOptions } from '../../../shared/search/phrase.ts'
import type { Snippet } from '../../../shared/search/snippet.ts'

/** Words to be marked in one article, or in every one. */
export interface MarkRequest extends PhraseOptions {
  readonly words: string
  readonly articleId: ArticleId | null
}

/** What would be marked in an article. */
export interface MarkPreview {
  readonly articleId: ArticleId
  readonly title: string
  readonly count: number
  readonly annotated: number
  readonly hidden: number
  /** Of the first places. */
  readonly snippets: readonly Snippet[]
}

/** A place to be marked, with its words. */
export interface MarkPassage extends Span {
  readonly articleId: ArticleId
  readonly quote: Quote
}

/** Said to the worker. The first message names the database. A new request of a kind ends the last. */
export type LibraryRequest =
  | { readonly kind: 'open'; readonly database: string }
  | { readonly kind: 'search'; readonly id: number; readonly query: LibraryQuery }
  | { readonly kind: 'preview'; readonly id: number; readonly request: MarkRequest }
  | { readonly kind: 'passages'; readonly id: number; readonly request: MarkRequest }

export type LibraryAnswer =
  | {
      readonly kind: 'hits'
      readonly id: number
      readonly hits: readonly ArticleHits[]
      /** How many articles were searched, of how many. */
      readonly searched: number
      readonly of: number
    }
  | { readonly kind: 'found'; readonly id: number; readonly counts: FacetCounts }
  | { readonly kind: 'preview'; readonly id: number; readonly previews: readonly MarkPreview[] }
  | { readonly kind: 'passages'; readonly id: number; readonly passages: readonly MarkPassage[] }
  /** What the library holds is another now. */
  | { readonly kind: 'changed' }
