import type { Relation } from '../model/relation.ts'
import type { ClaimMap, Cluster, MapNode } from './claim-map.ts'
import type { Section } from './map-layout.ts'
import { sections } from './map-layout.ts'

/** A passage in the table, and how it stands to another. */
export interface TableRow {
  readonly node: MapNode
  /** Null for a passage that is related to nothing. */
  readonly relation: Relation | null
  /** The other end; null where that is what heads the group, and where there is none. */
  readonly other: MapNode | null
}

/** Passages under what heads them, one at least. */
export interface TableGroup {
  readonly key: string
  /** The claim that the rows are about; else what they have in common. */
  readonly head: MapNode | Section | 'without claim'
  readonly rows: readonly TableRow[]
}

/**
 * A map as a table: for each claim the passages that a relation joins to it, with those that speak
 * about these; then relations without a claim, and what is related to nothing. Every annotation and
 * every relation of the map is in it; one between two claims stands under both.
 */
export function claimTable(map: ClaimMap): readonly TableGroup[] {
  return [
    ...map.clusters.flatMap(clusterGroups),
    ...sections
      .filter((section) => map[section].length > 0)
      .map((section) => ({
        key: section,
        head: section,
        rows: map[section].map((node) => ({ node, relation: null, other: null })),
      })),
  ]
}

function clusterGroups({ head, nodes, relations }: Cluster): readonly TableGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const claims = nodes.filter(({ annotation }) => annotation.tag === 'claim')
  const isClaim = (id: string) => byId.get(id)?.annotation.tag === 'claim'
  const rest = relations
    .filter(({ from, to }) => !isClaim(from) && !isClaim(to))
    .flatMap((relation) => rowOf(byId.get(relation.from), relation, byId.get(relation.to)))
  if (claims.length === 0) return [{ key: head.id, head: 'without claim', rows: rest }]
  return claims.map((claim) => {
    const about = relations
      .filter(({ from, to }) => from === claim.id || to === claim.id)
      .flatMap((relation) => {
        const other = relation.from === claim.id ? relation.to : relation.from
        return rowOf(byId.get(other), relation, null)
      })
    return { key: claim.id, head: claim, rows: claim === head ? [...about, ...rest] : about }
  })
}

function rowOf(
  node: MapNode | undefined,
  relation: Relation,
  other: MapNode | null | undefined,
): readonly TableRow[] {
  return node === undefined || other === undefined ? [] : [{ node, relation, other }]
}

/** As many groups as hold so many rows, the last one cut off there, and how many rows are not shown. */
export function firstRows(
  groups: readonly TableGroup[],
  limit: number,
): { readonly shown: readonly TableGroup[]; readonly rest: number } {
  const shown: TableGroup[] = []
  let room = limit
  let rest = 0
  for (const group of groups) {
    const rows = group.rows.slice(0, room)
    if (rows.length > 0) shown.push({ ...group, rows })
    rest += group.rows.length - rows.length
    room -= rows.length
  }
  return { shown, rest }
}
