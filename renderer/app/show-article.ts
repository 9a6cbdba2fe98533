import type { ArticleId } from '../../shared/model/article.ts'
import { showChanges } from '../state/changes.ts'
import { showOpenings } from '../state/openings.ts'
import { openArticle } from '../state/session.ts'

/** Shows an article in place of whatever stands in the middle. */
export function showArticle(id: ArticleId): void {
  showOpenings(false)
  showChanges(null)
  openArticle(id)
}
