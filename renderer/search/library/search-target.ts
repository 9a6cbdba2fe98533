import type { ArticleId } from '../../../shared/model/article.ts'

/** Where a result of a search leads. */
export interface SearchTarget {
  readonly articleId: ArticleId
  readonly annotationId: string | null
  /** Of a place in the text: from where on the words are found, in UTF-16 code units. */
  readonly from: number | null
}
