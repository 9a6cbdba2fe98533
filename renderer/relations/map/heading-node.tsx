import { memo } from 'react'
import type { Node, NodeProps } from '@xyflow/react'
import { showMapOthers, useClaimMap } from '../../state/claim-map.ts'

export type HeadingNodeType = Node<{ readonly title: string; readonly canFold: boolean }, 'heading'>

/** The heading of passages that are related to nothing. */
export const HeadingNode = memo(function HeadingNode({ data }: NodeProps<HeadingNodeType>) {
  const isShown = useClaimMap(({ showsOthers }) => showsOthers)
  return (
    <div className="map-heading">
      <h2>{data.title}</h2>
      {data.canFold && (
        <button
          type="button"
          className="button nopan"
          aria-expanded={isShown}
          onClick={() => showMapOthers(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      )}
    </div>
  )
})
