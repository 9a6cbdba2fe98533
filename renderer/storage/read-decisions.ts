import type { ArticleId } from '../../shared/model/article.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { ClaimbenchDatabase } from './database.ts'

/**
 * The decisions about an article (null for all of them), or about a record, that were not taken back;
 * oldest first.
 */
export async function readDecisions(
  { decisions }: ClaimbenchDatabase,
  of: { readonly articleId: ArticleId | null } | { readonly about: string },
): Promise<readonly Decision[]> {
  const found =
    'about' in of
      ? decisions.where('about').equals(of.about)
      : of.articleId === null
        ? decisions
        : decisions.where('articleIds').equals(of.articleId)
  return (await found.toArray())
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => (`${a.created} ${a.id}` < `${b.created} ${b.id}` ? -1 : 1))
}
