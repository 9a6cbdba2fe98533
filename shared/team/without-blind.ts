import { statesOf } from '../merge/join-records.ts'
import type { ArticleId } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Library } from '../model/library.ts'

interface Blind {
  /** What is annotated here without seeing the work of others. */
  readonly articleIds: ReadonlySet<ArticleId>
  /** Who annotates here; null before the first annotation. */
  readonly annotatorId: string | null
}

interface Seen {
  readonly library: Library
  /** How many annotations are not in it. */
  readonly heldBack: number
}

/**
 * What may be taken of a library while some articles are annotated blindly: all but the annotations
 * that others made in them, the relations that lead from or to those, and the decisions about those
 * articles. Held back is not lost: taken again later, the library joins as if nothing had been.
 */
export function withoutBlind(library: Library, { articleIds, annotatorId }: Blind): Seen {
  const hidden = new Set(
    library.annotations
      .filter((each) => articleIds.has(each.articleId) && each.creator.id !== annotatorId)
      .map(({ id }) => id),
  )
  if (hidden.size === 0) return { library, heldBack: 0 }
  const isAbout = (decision: Decision) =>
    statesOf(decision).some((state) => state.articleIds.some((id) => articleIds.has(id)))
  return {
    heldBack: hidden.size,
    library: {
      ...library,
      annotations: library.annotations.filter(({ id }) => !hidden.has(id)),
      relations: library.relations.filter((relation) =>
        statesOf(relation).every(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
      ),
      decisions: library.decisions.filter((decision) => !isAbout(decision)),
    },
  }
}
