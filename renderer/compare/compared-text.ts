import type { Disagreement } from '../../shared/compare/disagreement.ts'
import type { ArticleId } from '../../shared/model/article.ts'

/** What is shown of the text that is compared. */
export interface ComparedText {
  readonly articleId: ArticleId
  readonly annotators: readonly string[]
  /** The case that is looked at, where it lies in this article. */
  readonly current: Disagreement | null
  /** An annotation was pointed at. */
  readonly onPoint: (id: string) => void
}
