import { besideInRound } from '../../../shared/selectors/beside-in-round.ts'
import type { Tick } from './tick.ts'

/** As exact as one points, in CSS pixels. */
const reach = 3

/**
 * The annotation to go to from a height in the strip: the nearest; of those that lie there
 * together, the one after the selected. Null where there is none.
 */
export function tickAt(
  ticks: readonly Tick[],
  y: number,
  selectedId: string | null,
): string | null {
  const near = ticks.filter((tick) => distance(tick, y) <= reach).map(({ id }) => id)
  if (selectedId !== null && near.includes(selectedId)) {
    return besideInRound(near, selectedId, 'next')
  }
  let nearest: Tick | null = null
  for (const tick of ticks) {
    if (nearest === null || distance(tick, y) < distance(nearest, y)) nearest = tick
  }
  return nearest?.id ?? null
}

function distance({ top, bottom }: Tick, y: number): number {
  return Math.max(top - y, y - bottom, 0)
}
