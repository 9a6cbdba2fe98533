import type { Point } from './map-layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const ahead: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** How much further off something counts for lying aside instead of straight ahead. */
const aside = 3

/**
 * The place to which an arrow key leads from another: the nearest that lies in that direction, where
 * straight ahead is nearer than aside. Null where nothing lies there.
 * @param places in a fixed order: of equally near ones the first is taken.
 */
export function nextInDirection(
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | null {
  const here = places.get(from)
  if (here === undefined) return null
  const { x, y } = ahead[direction]
  let best: string | null = null
  let least = Infinity
  for (const [id, place] of places) {
    const along = (place.x - here.x) * x + (place.y - here.y) * y
    if (along <= 0) continue
    const across = Math.abs((place.x - here.x) * y) + Math.abs((place.y - here.y) * x)
    const distance = along + aside * across
    if (distance < least) {
      least = distance
      best = id
    }
  }
  return best
}
