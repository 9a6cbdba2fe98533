import { pointAtAnnotation, selectAmong, useSession } from '../../state/session.ts'
import { annotationsAt, nextHit, offsetAtPoint } from '../hit-test.ts'
import type { PointerPlace } from '../hit-test.ts'
import type { Reader } from '../use-reader.ts'

/**
 * Selects what was pointed at: the shortest annotation there, or the next where one of them is
 * selected already. Several are offered to choose from. Tells whether there was any.
 */
export function pointAt({ view, painter }: Reader, place: PointerPlace): boolean {
  const hits = annotationsAt(view, painter.index(), place)
  const id = nextHit(hits, useSession.getState().selectedId)
  const at = hits.length > 1 ? offsetAtPoint(view, place) : null
  if (id === null || at === null) pointAtAnnotation(id)
  else selectAmong(id, { ids: hits.map((hit) => hit.id), at })
  return hits.length > 0
}
