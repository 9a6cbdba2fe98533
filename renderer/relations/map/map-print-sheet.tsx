import type { ClaimMap } from '../../../shared/map/claim-map.ts'
import { claimTable } from '../../../shared/map/claim-table.ts'
import { MapTableGroup, MapTableHead } from './map-table-group.tsx'
import './map-print.css'

interface MapPrintSheetProps {
  readonly title: string
  readonly map: ClaimMap
}

/** The claim map on paper: the whole table. */
export function MapPrintSheet({ title, map }: MapPrintSheetProps) {
  const { evidence, claim } = map.lacking
  return (
    <article className="print-sheet">
      <h1>{title}</h1>
      <p className="print-facts">
        {evidence} {evidence === 1 ? 'claim' : 'claims'} without evidence · {claim}{' '}
        {claim === 1 ? 'denial' : 'denials'} without a claim
      </p>
      <table className="print-map">
        <MapTableHead />
        {claimTable(map).map((group) => (
          <MapTableGroup key={group.key} group={group} map={map} onGo={null} />
        ))}
      </table>
    </article>
  )
}
