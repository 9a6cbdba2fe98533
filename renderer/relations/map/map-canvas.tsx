import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react'
import type { ReactFlowState } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import type { MapNode } from '../../../shared/map/claim-map.ts'
import { cardSize } from '../../../shared/map/map-layout.ts'
import type { Point, Size } from '../../../shared/map/map-layout.ts'
import { keepMapPlace, selectOnMap, useClaimMap } from '../../state/claim-map.ts'
import { CardNode } from './card-node.tsx'
import { FarCanvas } from './far-canvas.tsx'
import { firstPlace, leastZoom, mostZoom } from './first-place.ts'
import { graphNodes, nodesOnMap } from './graph-parts.ts'
import type { MapGraphNode } from './graph-parts.ts'
import { HeadingNode } from './heading-node.tsx'
import type { LaidOutMap } from './layout/use-map-layout.ts'
import { MapControlButtons } from './map-control-buttons.tsx'
import { LineHeads, MapLines } from './map-lines.tsx'

interface MapCanvasProps {
  readonly laidOut: LaidOutMap
  /** Names what is mapped, so that its place can be found again. */
  readonly mapKey: string
  readonly onGo: (node: MapNode) => void
}

const nodeTypes = { card: CardNode, heading: HeadingNode }

/** The map as a graph that is moved with the pointer and walked with the arrow keys. */
export function MapCanvas({ laidOut, mapKey, onGo }: MapCanvasProps) {
  const stageRef = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const stage = stageRef.current
    if (stage === null) return
    setSize({ width: stage.clientWidth, height: stage.clientHeight })
    if (document.activeElement === document.body) stage.focus({ preventScroll: true })
  }, [])
  const touch = useCallback(() => stageRef.current?.focus({ preventScroll: true }), [])
  function press(event: KeyboardEvent): void {
    const { selectedId } = useClaimMap.getState()
    if (event.key !== 'Enter' || event.target !== event.currentTarget || selectedId === null) return
    event.preventDefault()
    const node = nodesOnMap(laidOut.map).find(({ id }) => id === selectedId)
    if (node !== undefined) onGo(node)
  }
  return (
    <div
      ref={stageRef}
      className="map-stage"
      role="application"
      tabIndex={0}
      aria-label="Map. Arrow keys walk from passage to passage, Enter goes to one in its article, F shows a claim alone. The table holds the same."
      data-scroller
      onKeyDown={press}
    >
      <LineHeads />
      {size !== null && (
        <ReactFlowProvider key={mapKey}>
          <Graph laidOut={laidOut} mapKey={mapKey} size={size} onGo={onGo} onTouch={touch} />
        </ReactFlowProvider>
      )}
    </div>
  )
}

interface GraphProps extends MapCanvasProps {
  /** Of the stage when it was first drawn. */
  readonly size: Size
  /** Gives the stage the focus. */
  readonly onTouch: () => void
}

/** Below this zoom text on the map cannot be read. */
const farZoom = 0.45
const isFarNow = ({ transform }: ReactFlowState) => transform[2] < farZoom

const noNodes: MapGraphNode[] = []

function Graph({ laidOut, mapKey, size, onGo, onTouch }: GraphProps) {
  const nodes = useMemo(() => graphNodes(laidOut), [laidOut])
  const [place] = useState(
    () => useClaimMap.getState().places.get(mapKey) ?? firstPlace(laidOut.layout, size),
  )
  const isFar = useStore(isFarNow)
  const { screenToFlowPosition } = useReactFlow()
  /** The card under the pointer, where cards are no elements. */
  function cardAt({ clientX, clientY }: MouseEvent): string | null {
    const { x, y } = screenToFlowPosition({ x: clientX, y: clientY })
    const isAt = (card: Point) =>
      x >= card.x && x < card.x + cardSize.width && y >= card.y && y < card.y + cardSize.height
    return [...laidOut.layout.cards].find(([, card]) => isAt(card))?.[0] ?? null
  }
  return (
    <ReactFlow
      nodes={isFar ? noNodes : nodes}
      nodeTypes={nodeTypes}
      defaultViewport={place}
      minZoom={leastZoom}
      maxZoom={mostZoom}
      onlyRenderVisibleElements
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnDoubleClick={false}
      panOnScroll
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      // An offline window has no links out of it; the licence and the README name the library.
      proOptions={proOptions}
      onMoveEnd={(_, { x, y, zoom }) => keepMapPlace(mapKey, { x, y, zoom })}
      onNodeClick={(_, { type, id }) => {
        onTouch()
        if (type === 'card') selectOnMap(id)
      }}
      onNodeDoubleClick={(_, node) => {
        if (node.type === 'card') onGo(node.data.node)
      }}
      onPaneClick={(event) => {
        onTouch()
        selectOnMap(isFar ? cardAt(event) : null)
      }}
      onDoubleClick={(event) => {
        const id = isFar ? cardAt(event) : null
        const node = nodesOnMap(laidOut.map).find((each) => each.id === id)
        if (node !== undefined) onGo(node)
      }}
    >
      {isFar ? <FarCanvas laidOut={laidOut} /> : <MapLines laidOut={laidOut} />}
      <MapControlButtons laidOut={laidOut} onTouch={onTouch} />
    </ReactFlow>
  )
}

const proOptions = { hideAttribution: true }
