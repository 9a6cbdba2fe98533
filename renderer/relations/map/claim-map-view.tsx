import { useDeferredValue, useId, useMemo, useState } from 'react'
import { claimMap } from '../../../shared/map/claim-map.ts'
import type { MapNode } from '../../../shared/map/claim-map.ts'
import { noFilter } from '../../../shared/map/map-filter.ts'
import type { MapSource } from '../../../shared/map/map-source.ts'
import { setMapFilter, useClaimMap } from '../../state/claim-map.ts'
import { describeNode } from './describe-node.ts'
import { nodesOnMap } from './graph-parts.ts'
import { useMapLayout } from './layout/use-map-layout.ts'
import type { LaidOutMap } from './layout/use-map-layout.ts'
import { MapBar } from './map-bar.tsx'
import { MapCanvas } from './map-canvas.tsx'
import { MapDetails } from './map-details.tsx'
import { limitsOf, MapFilters } from './map-filters.tsx'
import { MapTable } from './map-table.tsx'
import './map.css'

interface ClaimMapViewProps {
  /** Null until read. */
  readonly source: MapSource | null
  /** Whether an article is open behind the map, which can be mapped alone. */
  readonly hasOpenArticle: boolean
  /** Goes to a passage in its article. */
  readonly onGo: (node: MapNode) => void
  readonly onSave: (kind: 'svg' | 'png', laidOut: LaidOutMap) => void
  /** Shows the article again. */
  readonly onClose: () => void
}

/** Claims with the denials, evidence and threats around them, as a graph or as a table. */
export function ClaimMapView(props: ClaimMapViewProps) {
  const { source, hasOpenArticle, onGo, onSave, onClose } = props
  const form = useClaimMap((view) => view.form)
  const filter = useClaimMap((view) => view.filter)
  const [isOpen, setOpen] = useState(() => limitsOf(filter) > 0)
  const id = useId()
  const focusId = useClaimMap((view) => view.focusId)
  const selectedId = useClaimMap((view) => view.selectedId)
  const showsOthers = useClaimMap((view) => view.showsOthers)
  // What is typed into the filter shows at once; the map follows.
  const wanted = useDeferredValue(filter)
  const map = useMemo(
    () => (source === null ? null : claimMap(source, { filter: wanted, focusId })),
    [source, wanted, focusId],
  )
  const laidOut = useMapLayout(map, showsOthers)
  const mapKey = useMemo(
    () => JSON.stringify([source?.scope && [...source.scope], wanted, focusId]),
    [source, wanted, focusId],
  )
  const shown = laidOut?.map ?? null
  const selected = useMemo(
    () => (shown && nodesOnMap(shown).find(({ id }) => id === selectedId)) ?? null,
    [shown, selectedId],
  )
  return (
    <section className="map" aria-label="Claim map">
      <MapBar
        hasOpenArticle={hasOpenArticle}
        lacking={map?.lacking ?? null}
        filters={{ id, isOpen, onToggle: () => setOpen(!isOpen) }}
        onSave={laidOut === null ? null : (kind) => onSave(kind, laidOut)}
        onClose={onClose}
      />
      {source !== null && <MapFilters source={source} id={id} isOpen={isOpen} />}
      <div className="map-content">
        {source === null || map === null ? (
          <p className="map-note" role="status">
            Reading the annotations…
          </p>
        ) : isEmpty(source) ? (
          <NothingYet hasOpenArticle={hasOpenArticle} onClose={onClose} />
        ) : nodesOnMap(map).length === 0 ? (
          <NothingFound />
        ) : form === 'table' ? (
          <MapTable map={map} onGo={onGo} />
        ) : laidOut === null ? (
          <p className="map-note" role="status">
            Laying the map out…
          </p>
        ) : (
          <MapCanvas laidOut={laidOut} mapKey={mapKey} onGo={onGo} />
        )}
        {form === 'map' && selected !== null && shown !== null && (
          <MapDetails node={selected} map={shown} onGo={onGo} />
        )}
        <p className="visually-hidden" role="status">
          {form === 'map' && selected !== null && shown !== null && describeNode(selected, shown)}
        </p>
      </div>
    </section>
  )
}

function isEmpty({ annotations, scope }: MapSource): boolean {
  return !annotations.some(({ articleId }) => scope?.has(articleId) !== false)
}

interface NothingYetProps {
  readonly hasOpenArticle: boolean
  readonly onClose: () => void
}

function NothingYet({ hasOpenArticle, onClose }: NothingYetProps) {
  return (
    <div className="welcome">
      <h1>Nothing to map yet</h1>
      <p>
        Tag passages of an article as claim, denial, evidence or threat. Then select a denial or a
        piece of evidence and press R to say which claim it is about. Here you see how all of them
        hang together, and which claims still lack evidence.
      </p>
      <div className="welcome-actions">
        <button type="button" className="button button-primary" onClick={onClose}>
          {hasOpenArticle ? 'Back to the article' : 'Close the map'}
        </button>
      </div>
    </div>
  )
}

function NothingFound() {
  return (
    <div className="welcome">
      <p>Nothing on this map passes the filter.</p>
      <button type="button" className="button" onClick={() => setMapFilter(noFilter)}>
        Clear the filter
      </button>
    </div>
  )
}
