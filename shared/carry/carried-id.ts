import type { ArticleId } from '../model/article.ts'
import { namedUuid } from '../model/named-uuid.ts'

/**
 * The id of what a record becomes in a newer article. It depends on the two alone, so colleagues who
 * carry the same annotation over separately make the same record.
 */
export function carriedId(id: string, newer: ArticleId): string {
  return namedUuid(`${id}\n${newer}`)
}
