import type { ArticleId } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/** What measuring needs to know of an article. */
export interface ComparedArticle {
  readonly id: ArticleId
  readonly text: string
  /** A BCP 47 tag, for finding sentences; may be empty. */
  readonly language: string
  /** Tidy spans that nobody was shown: no units are in them. */
  readonly leftOut: readonly Span[]
}
