import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import { cardSize, headingHeight } from '../../../shared/map/map-layout.ts'
import { sectionTitle } from '../../../shared/map/map-words.ts'
import type { CardNodeType } from './card-node.tsx'
import type { HeadingNodeType } from './heading-node.tsx'
import type { LaidOutMap } from './layout/use-map-layout.ts'

export type MapGraphNode = CardNodeType | HeadingNodeType

/** Every annotation of a map, in the order in which they are laid out. */
export function nodesOnMap({ clusters, claims, denials, others }: ClaimMap): readonly MapNode[] {
  return [...clusters.flatMap(({ nodes }) => nodes), ...claims, ...denials, ...others]
}

/**
 * The nodes of the graph. Their sizes and that they have no handles are given: else every one of them
 * would be drawn at first, to be measured.
 */
export function graphNodes({ map, layout }: LaidOutMap): MapGraphNode[] {
  const cards = nodesOnMap(map).flatMap((node): CardNodeType[] => {
    const position = layout.cards.get(node.id)
    if (position === undefined) return []
    const size = { ...cardSize, measured: cardSize, handles: [] }
    return [{ id: node.id, type: 'card', position, data: { node }, ...size }]
  })
  const headings = layout.headings.map(({ section, place }): HeadingNodeType => {
    const size = { width: Math.max(480, layout.width), height: headingHeight }
    return {
      id: section,
      type: 'heading',
      position: place,
      data: { title: sectionTitle(section, map), canFold: section === 'others' },
      ...size,
      measured: size,
      handles: [],
    }
  })
  return [...cards, ...headings]
}
