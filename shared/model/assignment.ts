import type { Agent } from './agent.ts'
import type { ArticleId } from './article.ts'

/**
 * Articles that somebody handed out to be annotated by each on their own. It goes with the package
 * and comes back with what was made of it; it never changes.
 */
export interface Assignment {
  /** `urn:uuid:` */
  readonly id: string
  /** The names of those who are to annotate, as whoever handed it out wrote them. */
  readonly annotators: readonly string[]
  readonly articleIds: readonly ArticleId[]
  /** ISO 8601 in UTC with `Z`. */
  readonly created: string
  /** Whose work comes back; null in the package that is handed out. */
  readonly by: Agent | null
}
