import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'

export interface MapArticle {
  readonly id: ArticleId
  /** As it is shown. */
  readonly title: string
}

/** What a claim map is made of; nothing in it is deleted. */
export interface MapSource {
  /** In the order in which they are read. */
  readonly articles: readonly MapArticle[]
  /** Of the articles that are mapped, and those of others that a relation joins to them. */
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  /** The articles that are mapped; null for all of them. */
  readonly scope: ReadonlySet<ArticleId> | null
}
