import type { ArticleId } from '../model/article.ts'
import type { PreviewRow } from './preview-rows.ts'

/** One file, planned. */
export interface FilePreview {
  readonly name: string
  readonly rows: readonly PreviewRow[]
  /** Why nothing of it can be read; null where something can. */
  readonly problem: string | null
  /** Whether another tool wrote it: it goes another way. */
  readonly isForeign: boolean
}

/** An article of a file that has nearly the text of one that is here. */
export interface SimilarArticle {
  readonly id: ArticleId
  readonly title: string
  readonly mine: { readonly id: ArticleId; readonly title: string }
  /** How much their texts have in common, from 0 to 1. */
  readonly likeness: number
}

export interface ImportPreview {
  readonly files: readonly FilePreview[]
  /** Titles of the articles that the rows name. */
  readonly titles: ReadonlyMap<ArticleId, string>
  readonly similar: readonly SimilarArticle[]
  /** How many times the files hand articles out to this person that were not taken on yet. */
  readonly assignments: number
}
