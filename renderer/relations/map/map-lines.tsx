import { memo, useMemo } from 'react'
import { useStore, ViewportPortal } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import type { MapLayout, Point } from '../../../shared/map/map-layout.ts'
import { lineMiddle, linePath } from '../../../shared/map/map-line.ts'
import { lineLooks } from '../../../shared/map/map-picture.ts'
import { relationKinds } from '../../../shared/model/relation.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { useClaimMap } from '../../state/claim-map.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import type { LaidOutMap } from './layout/use-map-layout.ts'

/** How far the map moves before other lines are drawn, in its own pixels. */
const step = 1024

/**
 * The relations as lines below the cards. The library would measure where lines can start on each
 * card; the layout knows it, and with bends that a curve from card to card does not have.
 */
export function MapLines({ laidOut: { map, layout } }: { readonly laidOut: LaidOutMap }) {
  const view = useStore(coarseView)
  const lines = useMemo(
    () =>
      map.clusters
        .flatMap(({ relations }) => relations)
        .map((relation) => lineOf(relation, layout)),
    [map, layout],
  )
  const inView = useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = view.split(' ').map(Number)
    return lines.filter(
      (line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top,
    )
  }, [lines, view])
  return (
    <ViewportPortal>
      <svg className="map-lines" aria-hidden>
        {inView.map(({ relation, points }) => (
          <RelationLine
            key={relation.id}
            relation={relation}
            points={points}
            isCrossing={layout.crossing.has(relation.id)}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}

/** Left, top, right and bottom of what is in view, and somewhat more. */
function coarseView({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const down = (value: number) => Math.floor(value / step) * step
  return [
    down(-x / zoom),
    down(-y / zoom),
    down((width - x) / zoom) + step,
    down((height - y) / zoom) + step,
  ].join(' ')
}

function lineOf(relation: Relation, layout: MapLayout) {
  const points = layout.lines.get(relation.id) ?? []
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return {
    relation,
    points,
    left: Math.min(...xs),
    right: Math.max(...xs),
    // A level line has no height, and its word has.
    top: Math.min(...ys) - 8,
    bottom: Math.max(...ys) + 8,
  }
}

interface RelationLineProps {
  readonly relation: Relation
  readonly points: readonly Point[]
  /** Whether it runs from cluster to cluster: then it is faint unless it is asked for. */
  readonly isCrossing: boolean
}

/** A relation on the map: a line with dashes and a head of its kind, and its word. */
const RelationLine = memo(function RelationLine(props: RelationLineProps) {
  const { relation, points, isCrossing } = props
  const { kind, from, to } = relation
  const isSelected = useClaimMap(
    ({ selectedId }) => selectedId !== null && (selectedId === from || selectedId === to),
  )
  const middle = lineMiddle(points)
  const isFaint = isCrossing && !isSelected
  return (
    <g
      className="map-line"
      data-kind={kind}
      data-selected={isSelected || undefined}
      data-faint={isFaint || undefined}
    >
      <path
        d={linePath(points)}
        strokeDasharray={lineLooks[kind].dashes || undefined}
        markerEnd={isFaint ? undefined : `url(#map-head-${kind})`}
      />
      {!isFaint && (
        <text x={middle.x} y={middle.y + 4}>
          {relationWords(kind, true)}
        </text>
      )}
    </g>
  )
})

/** The heads of the lines, once for the whole map. */
export function LineHeads() {
  return (
    <svg className="map-heads" aria-hidden>
      <defs>
        {relationKinds.map((kind) => (
          <marker
            key={kind}
            id={`map-head-${kind}`}
            className="map-head"
            data-kind={kind}
            viewBox="-1 -1 12 12"
            refX="10"
            refY="5"
            markerWidth="12"
            markerHeight="12"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d={lineLooks[kind].head} data-filled={lineLooks[kind].isFilled || undefined} />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
