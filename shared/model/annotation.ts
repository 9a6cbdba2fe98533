import type { Agent } from './agent.ts'
import type { ArticleId } from './article.ts'
import type { Versioned } from './record.ts'
import type { Tag } from './tag.ts'

/** The words around a span (W3C TextQuoteSelector, section 4.2.4). */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** What a person can change on an annotation. */
export interface AnnotationFields {
  readonly tag: Tag | null
  readonly labels: readonly string[]
  readonly speaker: string
  readonly note: string
}

/** A passage, what it is tagged as, and who said so. Offsets in UTF-16 code units, end exclusive. */
export interface Annotation extends Versioned, AnnotationFields {
  /** `urn:uuid:` */
  readonly id: string
  readonly articleId: ArticleId
  readonly start: number
  readonly end: number
  readonly quote: Quote
  readonly creator: Agent
  /** Other versions of it that nobody has settled yet; none of them includes another. */
  readonly concurrent?: readonly Annotation[]
}
