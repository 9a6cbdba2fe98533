import { showChanges } from '../state/changes.ts'
import { focusOnMap, selectOnMap, useClaimMap } from '../state/claim-map.ts'
import { showOpenings } from '../state/openings.ts'
import { showView, useSession } from '../state/session.ts'

/** Shows the claim map in place of whatever stands in the middle, or the article again. */
export function toggleMap(): void {
  const { view } = useSession.getState()
  if (view !== 'map') {
    showOpenings(false)
    showChanges(null)
  }
  showView(view === 'map' ? 'article' : 'map')
}

/** Lets go of the innermost thing that is held on the map; false where nothing is. */
export function leaveMap(): boolean {
  const { focusId, selectedId } = useClaimMap.getState()
  if (focusId !== null) focusOnMap(null)
  else if (selectedId !== null) selectOnMap(null)
  else return false
  return true
}
