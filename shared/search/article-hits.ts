import type { ArticleId } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import type { Snippet } from './snippet.ts'

/** A place in the text of an article. */
export interface TextHit extends Span {
  readonly snippet: Snippet
}

/** A field of an annotation in which the words stand. */
export interface FieldHit {
  readonly field: 'note' | 'speaker' | 'label'
  readonly snippet: Snippet
}

export interface AnnotationHit {
  readonly id: string
  readonly tag: Tag | null
  readonly speaker: string
  /** Its words; with the hit in them, where it stands there. */
  readonly quote: Snippet
  readonly fields: readonly FieldHit[]
}

/** What of an article is a hit. */
export interface ArticleHits {
  readonly articleId: ArticleId
  /** With the hit in it, where the words stand there. */
  readonly title: Snippet
  readonly published: string
  /** By place; only the first of them. */
  readonly places: readonly TextHit[]
  /** How many there are, without those that lie in a quotation that is a hit itself. */
  readonly placeCount: number
  /** How many more lie in passages that are left out. */
  readonly hiddenCount: number
  /** By place. */
  readonly annotations: readonly AnnotationHit[]
}
