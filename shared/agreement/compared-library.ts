import { livingRelations } from '../decide/living-relations.ts'
import { madeForDecisions } from '../decide/made-for-decisions.ts'
import type { Agent } from '../model/agent.ts'
import type { Library } from '../model/library.ts'
import { tidySpans } from '../text/left-out.ts'
import type { AgreementRequest } from './agreement-report.ts'
import { markOf, relationMarkOf } from './mark.ts'

/** What of a library is compared. */
export interface ComparedLibrary extends Pick<
  AgreementRequest,
  'articles' | 'marks' | 'relations'
> {
  /** Who annotated or related anything in it, by name. */
  readonly annotators: readonly Agent[]
}

/**
 * A library's articles that anybody annotated, whose text is there, and what was marked in them.
 * Deleted records are none, and neither is what was made for a decision: it is nobody's mark; of a conflict the version that is shown counts.
 */
export function comparedLibrary({
  articles,
  texts,
  annotations,
  relations,
  decisions,
}: Pick<
  Library,
  'articles' | 'texts' | 'annotations' | 'relations' | 'decisions'
>): ComparedLibrary {
  const made = madeForDecisions(decisions)
  const present = annotations.filter(
    ({ id, deleted, articleId }) => !deleted && !made.has(id) && texts.has(articleId),
  )
  const related = [...livingRelations(relations)].flatMap(([id, each]) =>
    made.has(id) ? [] : [each],
  )
  const marked = new Set(present.map(({ articleId }) => articleId))
  const annotators = new Map<string, Agent>()
  for (const { creator } of [...present, ...related]) annotators.set(creator.id, creator)
  return {
    articles: articles.flatMap(({ id, deleted, language, leftOut }) => {
      const text = texts.get(id)?.text
      if (deleted || text === undefined || !marked.has(id)) return []
      return [{ id, text, language, leftOut: tidySpans(leftOut) }]
    }),
    marks: present.map(markOf),
    relations: related.map(relationMarkOf),
    annotators: [...annotators.values()].sort((a, b) =>
      a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
    ),
  }
}
