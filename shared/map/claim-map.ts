import type { Annotation } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'
import { connectedGroups } from './connected-groups.ts'
import { lacksOf } from './lacks.ts'
import type { Lack } from './lacks.ts'
import { passes } from './map-filter.ts'
import type { MapFilter } from './map-filter.ts'
import type { MapArticle, MapSource } from './map-source.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

/** An annotation on the map. */
export interface MapNode {
  readonly id: string
  readonly annotation: Annotation
  readonly article: MapArticle
  readonly lacks: Lack | null
  /**
   * There only because something that was asked for is related to it: it lies in another article, or
   * does not pass the filter.
   */
  readonly isContext: boolean
}

/** Annotations that relations join, and what joins them. */
export interface Cluster {
  /** The first claim; where there is none, the first annotation. */
  readonly head: MapNode
  /** In the order in which they are read. */
  readonly nodes: readonly MapNode[]
  readonly relations: readonly Relation[]
}

/** Everything on a claim map, in the order in which it is read. */
export interface ClaimMap {
  readonly clusters: readonly Cluster[]
  /** Claims that nothing is related to. */
  readonly claims: readonly MapNode[]
  /** Denials that are related to nothing. */
  readonly denials: readonly MapNode[]
  /** Evidence, threats and untagged passages that are related to nothing. */
  readonly others: readonly MapNode[]
  /** How many of what was asked for lack this, whether or not they pass the filter of lacks. */
  readonly lacking: Readonly<Record<Lack, number>>
}

export interface MapWishes {
  readonly filter: MapFilter
  /** Only the neighbourhood of this annotation; null for everything. */
  readonly focusId: string | null
}

/**
 * The claims with what is related to them. The order of the lists given makes no difference but that
 * of the articles. What an annotation lacks is said of everything given, not of what passes.
 */
export function claimMap(source: MapSource, { filter, focusId }: MapWishes): ClaimMap {
  const nodes = nodesOf(source)
  const order = new Map(nodes.map(({ id }, index) => [id, index]))
  const joined = source.relations.filter(
    ({ from, to }) => from !== to && order.has(from) && order.has(to),
  )
  const near = focusId === null ? null : neighbourhoodOf(nodes, joined, focusId)
  const isNear = (id: string) => near === null || near.has(id)
  const asked = nodes.filter(({ id, isContext }) => !isContext && isNear(id))
  const isPassing = passes(filter)
  const passing = new Set(
    asked
      .filter(({ id, annotation, lacks }) => id === focusId || isPassing(annotation, lacks))
      .map(({ id }) => id),
  )
  const shown = joined
    .filter(({ kind }) => filter.kind === null || kind === filter.kind)
    .filter(({ from, to }) => isNear(from) && isNear(to) && (passing.has(from) || passing.has(to)))
    .toSorted(byId)
  const related = new Set(shown.flatMap(({ from, to }) => [from, to]))
  const onMap = nodes
    .filter(({ id }) => related.has(id) || (passing.has(id) && filter.kind === null))
    .map((node) => (passing.has(node.id) || node.isContext ? node : { ...node, isContext: true }))
  const unrelated = onMap.filter(({ id }) => !related.has(id))
  const tagged = (tag: 'claim' | 'denial') =>
    unrelated.filter(({ annotation }) => annotation.tag === tag)
  return {
    clusters: connectedGroups(
      onMap.filter(({ id }) => related.has(id)),
      shown,
    ).map(clusterOf),
    claims: tagged('claim'),
    denials: tagged('denial'),
    others: unrelated.filter(({ annotation: { tag } }) => tag !== 'claim' && tag !== 'denial'),
    lacking: lackingAmong(asked, passes({ ...filter, lack: null })),
  }
}

/** Every annotation of an article that is given, in the order in which they are read. */
function nodesOf({ articles, annotations, relations, scope }: MapSource): readonly MapNode[] {
  const places = new Map(articles.map((article, index) => [article.id, { article, index }]))
  const lacks = lacksOf(annotations, relations)
  return annotations
    .flatMap((annotation) => {
      const place = places.get(annotation.articleId)
      return place === undefined ? [] : [{ annotation, ...place }]
    })
    .toSorted((a, b) => a.index - b.index || byPlace(a.annotation, b.annotation))
    .map(({ annotation, article }): MapNode => {
      const isContext = scope !== null && !scope.has(article.id)
      // Of a passage elsewhere only some of the relations are known.
      const lack = isContext ? null : (lacks.get(annotation.id) ?? null)
      return { id: annotation.id, annotation, article, lacks: lack, isContext }
    })
}

function clusterOf(group: Omit<Cluster, 'head'>): Cluster {
  const [first] = group.nodes
  if (first === undefined) throw new RangeError('A group has no member')
  const head = group.nodes.find(({ annotation }) => annotation.tag === 'claim') ?? first
  return { head, ...group }
}

function lackingAmong(
  nodes: readonly MapNode[],
  isPassing: ReturnType<typeof passes>,
): ClaimMap['lacking'] {
  const passing = nodes.filter(({ annotation, lacks }) => isPassing(annotation, lacks))
  const count = (lack: Lack) => passing.filter(({ lacks }) => lacks === lack).length
  return { evidence: count('evidence'), claim: count('claim') }
}

function byPlace(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end || byId(a, b)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
