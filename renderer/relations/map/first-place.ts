import { cardSize } from '../../../shared/map/map-layout.ts'
import type { MapLayout, Size } from '../../../shared/map/map-layout.ts'
import type { MapPlace } from '../../state/claim-map.ts'

type FirstSeen = Pick<MapLayout, 'width' | 'height' | 'cards'>

/** Around the map, in pixels of the window. */
const margin = 24
export const leastZoom = 0.04
export const mostZoom = 2
/** Below it a card can hardly be read. */
const readable = 0.75

/** The place from which a whole map is seen, not larger than it is. */
export function wholeMap(map: Size, stage: Size): MapPlace {
  const zoom = Math.max(
    leastZoom,
    Math.min(1, (stage.width - 2 * margin) / map.width, (stage.height - 2 * margin) / map.height),
  )
  return {
    zoom,
    x: Math.max(margin, (stage.width - map.width * zoom) / 2),
    y: Math.max(margin, (stage.height - map.height * zoom) / 2),
  }
}

/**
 * Where a map is first looked at: the whole of it where that can be read, else its beginning, at the
 * left-most of the cards that are seen there whole from top to bottom.
 */
export function firstPlace(map: FirstSeen, stage: Size): MapPlace {
  const whole = wholeMap(map, stage)
  if (whole.zoom >= readable) return { ...whole, y: margin }
  const wide = Math.min(1, (stage.width - 2 * margin) / map.width)
  const zoom = Math.max(readable, wide)
  const bottom = (stage.height - margin) / zoom - cardSize.height
  const lefts = [...map.cards.values()].filter(({ y }) => y <= bottom).map(({ x }) => x)
  const left = lefts.reduce((least, x) => Math.min(least, x), Infinity)
  return { zoom, x: margin - (left === Infinity ? 0 : left * zoom), y: margin }
}
