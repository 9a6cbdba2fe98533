import type { Relation } from '../model/relation.ts'
import type { Cluster, MapNode } from './claim-map.ts'

/** A claim with what is nearest to it, or a whole cluster. */
export interface ClusterPart {
  readonly nodes: readonly MapNode[]
  /** Between its nodes. */
  readonly relations: readonly Relation[]
}

export interface SplitCluster {
  readonly parts: readonly ClusterPart[]
  /** The relations that lead from one part to another. */
  readonly crossing: readonly Relation[]
}

/** Up to so many passages can be taken in together. */
const mostTogether = 12

/**
 * A large cluster in parts, one for each claim with the passages that fewer relations lead to from
 * it than from any other; of equally near claims the first that is read. A small cluster, or one
 * without claims, stays whole. The claim comes first in its part.
 */
export function splitCluster({ head, nodes, relations }: Cluster): SplitCluster {
  const claims = nodes.filter(({ annotation }) => annotation.tag === 'claim')
  if (nodes.length <= mostTogether || claims.length < 2) {
    const others = nodes.filter((node) => node !== head)
    return { parts: [{ nodes: [head, ...others], relations }], crossing: [] }
  }
  const partOf = nearestClaims(claims, relations)
  const isWithin = ({ from, to }: Relation) => partOf.get(from) === partOf.get(to)
  const members = new Map(claims.map((claim) => [claim.id, [claim]]))
  for (const node of nodes) {
    const claim = partOf.get(node.id) ?? node.id
    if (claim !== node.id) members.get(claim)?.push(node)
  }
  const joins = new Map<string, Relation[]>(claims.map(({ id }) => [id, []]))
  for (const relation of relations.filter(isWithin)) {
    joins.get(partOf.get(relation.from) ?? '')?.push(relation)
  }
  return {
    parts: [...members].map(([id, part]) => ({ nodes: part, relations: joins.get(id) ?? [] })),
    crossing: relations.filter((relation) => !isWithin(relation)),
  }
}

/** For each passage the claim that it goes with, found from all claims at once, step by step. */
function nearestClaims(
  claims: readonly MapNode[],
  relations: readonly Relation[],
): ReadonlyMap<string, string> {
  const beside = new Map<string, string[]>()
  for (const { from, to } of relations) {
    beside.set(from, [...(beside.get(from) ?? []), to])
    beside.set(to, [...(beside.get(to) ?? []), from])
  }
  const partOf = new Map(claims.map(({ id }) => [id, id]))
  // A map gives what is added while it is walked.
  for (const [id, claim] of partOf) {
    for (const other of beside.get(id) ?? []) if (!partOf.has(other)) partOf.set(other, claim)
  }
  return partOf
}
