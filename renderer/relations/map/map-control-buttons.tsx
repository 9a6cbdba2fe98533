import { useEffect } from 'react'
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { cardSize } from '../../../shared/map/map-layout.ts'
import { claimAbout } from '../../../shared/map/neighbourhood.ts'
import { nextInDirection } from '../../../shared/map/walk.ts'
import type { Direction } from '../../../shared/map/walk.ts'
import { focusOnMap, selectOnMap, setMapControls, useClaimMap } from '../../state/claim-map.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { wholeMap } from './first-place.ts'
import { nodesOnMap } from './graph-parts.ts'
import type { LaidOutMap } from './layout/use-map-layout.ts'

interface MapControlButtonsProps {
  readonly laidOut: LaidOutMap
  readonly onTouch: () => void
}

/** Zooming by button; and what the keys do on the map, for as long as it is in sight. */
export function MapControlButtons({ laidOut, onTouch }: MapControlButtonsProps) {
  const flow = useReactFlow()
  const store = useStoreApi()

  useEffect(() => {
    const { map, layout } = laidOut
    const motion = matchMedia('(prefers-reduced-motion: reduce)').matches
      ? {}
      : { duration: 140, interpolate: 'linear' as const }

    /** Brings a card into view, as far as it is not. */
    function reveal(id: string): void {
      const card = layout.cards.get(id)
      if (card === undefined) return
      const { width, height } = store.getState()
      const { x, y, zoom } = flow.getViewport()
      const left = card.x * zoom + x
      const top = card.y * zoom + y
      const isIn = (from: number, length: number, room: number) =>
        from >= 8 && from + length * zoom <= room - 8
      if (isIn(left, cardSize.width, width) && isIn(top, cardSize.height, height)) return
      void flow.setCenter(card.x + cardSize.width / 2, card.y + cardSize.height / 2, {
        zoom,
        ...motion,
      })
    }

    function walk(direction: Direction): void {
      const { selectedId } = useClaimMap.getState()
      const isHere = selectedId !== null && layout.cards.has(selectedId)
      const [first] = layout.cards.keys()
      const next = isHere ? nextInDirection(layout.cards, selectedId, direction) : (first ?? null)
      onTouch()
      if (next !== null) selectOnMap(next)
      if (next !== null) reveal(next)
    }

    setMapControls({
      walk,
      focus: () => {
        const { focusId, selectedId } = useClaimMap.getState()
        if (focusId !== null) focusOnMap(null)
        else if (selectedId !== null) {
          const relations = map.clusters.flatMap((cluster) => cluster.relations)
          focusOnMap(claimAbout(nodesOnMap(map), relations, selectedId))
        }
      },
      zoom: (to) => {
        if (to === 'in') void flow.zoomIn(motion)
        else if (to === 'out') void flow.zoomOut(motion)
        else void flow.setViewport(wholeMap(layout, store.getState()), motion)
      },
      reveal,
    })
    return () => setMapControls(null)
  }, [flow, laidOut, onTouch, store])

  const zoom = (to: 'in' | 'out' | 'all') => useClaimMap.getState().controls?.zoom(to)
  return (
    <Panel position="bottom-left" className="map-zoom">
      <IconButton icon={ZoomIn} label="Zoom in" shortcut="+" onClick={() => zoom('in')} />
      <IconButton icon={ZoomOut} label="Zoom out" shortcut="-" onClick={() => zoom('out')} />
      <IconButton
        icon={Maximize}
        label="Show the whole map"
        shortcut="0"
        onClick={() => zoom('all')}
      />
    </Panel>
  )
}
