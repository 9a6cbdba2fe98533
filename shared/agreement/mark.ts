import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import { canonicalId } from '../model/relation.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** What agreement is measured on: who marked which passage as what. Offsets in UTF-16 code units. */
export interface Mark extends Span {
  /** Of the annotation. */
  readonly id: string
  readonly articleId: ArticleId
  /** The annotator's id. */
  readonly annotator: string
  readonly tag: Tag | null
}

/** Who related which annotation to which, and how. */
export interface RelationMark {
  /** Under which decisions speak of the relation. */
  readonly id: string
  readonly annotator: string
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
}

/** An annotation as its annotator's mark. */
export function markOf({ id, articleId, creator, start, end, tag }: Annotation): Mark {
  return { id, articleId, annotator: creator.id, start, end, tag }
}

/** A relation as its annotator's mark. */
export function relationMarkOf(relation: Relation): RelationMark {
  const { creator, from, to, kind } = relation
  return { id: canonicalId(relation), annotator: creator.id, from, to, kind }
}
