import { create } from 'zustand'
import { noFilter } from '../../shared/map/map-filter.ts'
import type { MapFilter } from '../../shared/map/map-filter.ts'
import type { Direction } from '../../shared/map/walk.ts'
import type { ArticleId } from '../../shared/model/article.ts'

export type MapScope = 'article' | 'chosen' | 'library'
export type MapForm = 'map' | 'table'

/** Where a map is looked at. */
export interface MapPlace {
  /** Pixels of the window from its corner to the map's. */
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** What keys do on a map that is shown as a graph. */
export interface MapControls {
  readonly walk: (direction: Direction) => void
  readonly focus: () => void
  readonly zoom: (to: 'in' | 'out' | 'all') => void
  /** Brings an annotation into view. */
  readonly reveal: (id: string) => void
}

/** How this window looks at the claim map; kept while it shows something else. */
export interface ClaimMapView {
  readonly scope: MapScope
  readonly chosen: readonly ArticleId[]
  readonly form: MapForm
  readonly filter: MapFilter
  /** Whether evidence, threats and untagged passages show that are related to nothing. */
  readonly showsOthers: boolean
  /** The annotation that has the map to itself, with what stands around it. */
  readonly focusId: string | null
  readonly selectedId: string | null
  /** By what was mapped then: of another map a place says nothing. */
  readonly places: ReadonlyMap<string, MapPlace>
  /** How far the table is scrolled, in pixels. */
  readonly tableTop: number
  /** Null while no graph is in sight. */
  readonly controls: MapControls | null
}

export const useClaimMap = create<ClaimMapView>()((): ClaimMapView => ({
  scope: 'article',
  chosen: [],
  form: 'map',
  filter: noFilter,
  showsOthers: false,
  focusId: null,
  selectedId: null,
  places: new Map(),
  tableTop: 0,
  controls: null,
}))

/** Looks at other articles; what was selected and focused there is let go of. */
export function setMapScope(scope: MapScope, chosen?: readonly ArticleId[]): void {
  useClaimMap.setState((view) => ({
    scope,
    chosen: chosen ?? view.chosen,
    focusId: null,
    selectedId: null,
  }))
}

export function setMapFilter(filter: Partial<MapFilter>): void {
  useClaimMap.setState((view) => ({ filter: { ...view.filter, ...filter } }))
}

export function setMapForm(form: MapForm): void {
  useClaimMap.setState({ form })
}

export function showMapOthers(showsOthers: boolean): void {
  useClaimMap.setState({ showsOthers })
}

export function selectOnMap(selectedId: string | null): void {
  useClaimMap.setState({ selectedId })
}

/** Shows an annotation with what stands around it alone; null shows everything again. */
export function focusOnMap(focusId: string | null): void {
  useClaimMap.setState((view) => ({ focusId, selectedId: focusId ?? view.selectedId }))
}

export function keepMapPlace(of: string, place: MapPlace): void {
  useClaimMap.setState(({ places }) => ({ places: new Map(places).set(of, place) }))
}

export function keepTableTop(tableTop: number): void {
  useClaimMap.setState({ tableTop })
}

export function setMapControls(controls: MapControls | null): void {
  useClaimMap.setState({ controls })
}
