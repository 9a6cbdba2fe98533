import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import { claimTable, firstRows } from '../../../shared/map/claim-table.ts'
import { keepTableTop, useClaimMap } from '../../state/claim-map.ts'
import { MapTableGroup, MapTableHead } from './map-table-group.tsx'

interface MapTableProps {
  readonly map: ClaimMap
  readonly onGo: (node: MapNode) => void
}

/** So many passages are drawn at a time; a table cannot leave out what is not in view. */
const pageSize = 500

/** The map as a table: each claim with what is related to it. */
export function MapTable({ map, onGo }: MapTableProps) {
  const [limit, setLimit] = useState(pageSize)
  const groups = useMemo(() => claimTable(map), [map])
  const { shown, rest } = useMemo(() => firstRows(groups, limit), [groups, limit])
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    element.scrollTop = useClaimMap.getState().tableTop
    return () => keepTableTop(element.scrollTop)
  }, [])
  return (
    <div ref={scroller} className="map-table-scroller" data-scroller tabIndex={0}>
      <table className="map-table" aria-label="Claims with what is related to them">
        <MapTableHead />
        {shown.map((group) => (
          <MapTableGroup key={group.key} group={group} map={map} onGo={onGo} />
        ))}
      </table>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + pageSize)}>
          Show more ({rest})
        </button>
      )}
    </div>
  )
}
