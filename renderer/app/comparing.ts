import { showChanges } from '../state/changes.ts'
import { showCase, useCompare } from '../state/compare.ts'
import { showOpenings } from '../state/openings.ts'
import { showView, useSession } from '../state/session.ts'

/** Shows the comparison of annotators in place of whatever stands in the middle, or the article again. */
export function toggleCompare(): void {
  const { view } = useSession.getState()
  if (view !== 'compare') {
    showOpenings(false)
    showChanges(null)
  }
  showView(view === 'compare' ? 'article' : 'compare')
}

/** Lets go of the case that is looked at; false where none is. */
export function leaveCase(): boolean {
  if (useCompare.getState().currentId === null) return false
  showCase(null)
  return true
}
