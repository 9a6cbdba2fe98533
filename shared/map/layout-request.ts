import type { ClaimMap } from './claim-map.ts'
import type { ClusterShape, LayoutRequest } from './map-layout.ts'
import { sections } from './map-layout.ts'
import { splitCluster } from './split-cluster.ts'
import type { ClusterPart } from './split-cluster.ts'

/** What of a map has to be laid out. Maps of the same shape give equal requests. */
export function layoutRequest(map: ClaimMap, showsOthers: boolean): LayoutRequest {
  const split = map.clusters.map(splitCluster)
  return {
    clusters: split.flatMap(({ parts }) => parts.map(shapeOf)),
    crossing: split
      .flatMap(({ crossing }) => crossing)
      .map(({ id, from, to }) => ({ id, from, to })),
    sections: sections
      .filter((section) => map[section].length > 0)
      .map((section) => ({
        section,
        ids: section === 'others' && !showsOthers ? [] : map[section].map(({ id }) => id),
      })),
  }
}

function shapeOf({ nodes, relations }: ClusterPart): ClusterShape {
  const ids = nodes.map(({ id }) => id)
  const place = new Map(ids.map((id, index) => [id, index]))
  const joins = relations.map(({ id, from, to }) => ({
    id,
    from: place.get(from) ?? 0,
    to: place.get(to) ?? 0,
  }))
  return { ids, joins }
}
