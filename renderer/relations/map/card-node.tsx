import { memo } from 'react'
import type { Node, NodeProps } from '@xyflow/react'
import type { MapNode } from '../../../shared/map/claim-map.ts'
import { cardFacts, lackWords } from '../../../shared/map/map-words.ts'
import { useClaimMap } from '../../state/claim-map.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'

export type CardNodeType = Node<{ readonly node: MapNode }, 'card'>

/** More letters than three lines hold, so that a whole chapter is not laid out. */
const longest = 240

/** An annotation on the map. */
export const CardNode = memo(function CardNode({ data: { node } }: NodeProps<CardNodeType>) {
  const { annotation, lacks, isContext } = node
  const { id, tag, quote } = annotation
  const isSelected = useClaimMap(({ selectedId }) => selectedId === id)
  return (
    <div
      className="map-card"
      data-id={id}
      data-tag={tag ?? 'untagged'}
      data-context={isContext || undefined}
      data-selected={isSelected || undefined}
    >
      <div className="map-card-head">
        <TagIcon tag={tag} size={14} />
        <span className={`map-card-tag tag-${tag ?? 'untagged'}`}>{tagName(tag)}</span>
        {lacks !== null && <span className="map-badge">{lackWords[lacks]}</span>}
      </div>
      <q dir="auto">{quote.exact.slice(0, longest)}</q>
      <p>{cardFacts(node)}</p>
    </div>
  )
})
