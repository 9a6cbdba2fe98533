import type { ArticleId } from '../model/article.ts'
import type { Mark } from './mark.ts'

/**
 * The articles that two or more of the annotators marked. What one of them alone has marked was, more
 * often than not, never given to the others: their silence on it says nothing.
 */
export function sharedArticles(
  marks: readonly Mark[],
  annotators: readonly string[],
): ReadonlySet<ArticleId> {
  const isAsked = new Set(annotators)
  const firstOf = new Map<ArticleId, string>()
  const shared = new Set<ArticleId>()
  for (const { articleId, annotator } of marks) {
    if (!isAsked.has(annotator)) continue
    const first = firstOf.get(articleId)
    if (first === undefined) firstOf.set(articleId, annotator)
    else if (first !== annotator) shared.add(articleId)
  }
  return shared
}
