import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'
import { selectAnnotation, setDraft } from './session.ts'

interface Changes {
  /** The newer capture of which it is shown what changed; null while that view is closed. */
  readonly newerId: ArticleId | null
}

export const useChanges = create<Changes>()((): Changes => ({ newerId: null }))

/** Shows what changed between an article and the capture that it supersedes; null shows it no more. */
export function showChanges(newerId: ArticleId | null): void {
  // No key may do something to what is not in sight.
  setDraft(null)
  selectAnnotation(null)
  useChanges.setState({ newerId })
}
