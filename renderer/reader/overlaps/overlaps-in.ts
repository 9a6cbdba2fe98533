import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Overlaps } from '../../state/session.ts'

/** Overlapping annotations as they are stored now. */
export interface Offered {
  readonly overlaps: Overlaps
  /** At least two. */
  readonly annotations: readonly Annotation[]
  readonly selected: Annotation
}

/** What there is to choose from; null where nothing is, as when all others were deleted meanwhile. */
export function overlapsIn(
  annotations: readonly Annotation[],
  overlaps: Overlaps | null,
  selectedId: string | null,
): Offered | null {
  if (overlaps === null) return null
  const wanted = new Set(overlaps.ids)
  const byId = new Map(
    annotations.filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]),
  )
  const present = overlaps.ids.map((id) => byId.get(id)).filter((each) => each !== undefined)
  const selected = present.find(({ id }) => id === selectedId)
  return selected === undefined || present.length < 2
    ? null
    : { overlaps, annotations: present, selected }
}
