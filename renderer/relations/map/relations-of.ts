import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import type { Relation } from '../../../shared/model/relation.ts'

export interface NodeRelation {
  readonly relation: Relation
  /** Whether it is the annotation that the relation starts from. */
  readonly isSubject: boolean
  readonly other: MapNode
}

/** The relations of an annotation that are on the map, with what is at their other ends. */
export function relationsOf({ id }: MapNode, { clusters }: ClaimMap): readonly NodeRelation[] {
  const cluster = clusters.find(({ nodes }) => nodes.some((node) => node.id === id))
  if (cluster === undefined) return []
  const byId = new Map(cluster.nodes.map((node) => [node.id, node]))
  return cluster.relations
    .filter(({ from, to }) => from === id || to === id)
    .flatMap((relation) => {
      const isSubject = relation.from === id
      const other = byId.get(isSubject ? relation.to : relation.from)
      return other === undefined ? [] : [{ relation, isSubject, other }]
    })
}
