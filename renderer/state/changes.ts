import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'
import { selectAnnotation, setDraft } from './session.ts'

interface Changes {
  /** The newer capture of which it is shown what changed; null while that view is closed. */
  readonly newerId: ArticleId | null
  /** With what it is compared, if that is not the capture that it supersedes. */
  readonly fromId: ArticleId | null
}

export const useChanges = create<Changes>()((): Changes => ({ newerId: null, fromId: null }))

/**
 * Shows what changed between an article and the capture that it supersedes, or another one with nearly
 * its text; null shows it no more.
 */
export function showChanges(newerId: ArticleId | null, fromId: ArticleId | null = null): void {
  // No key may do something to what is not in sight.
  setDraft(null)
  selectAnnotation(null)
  useChanges.setState({ newerId, fromId })
}
