import { Graph, layout } from '@dagrejs/dagre'
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre'
import { cardGap, cardSize } from '../../../../shared/map/map-layout.ts'
import type { ClusterLayout, ClusterShape, Point } from '../../../../shared/map/map-layout.ts'

/** Between a passage and what it is about: room for a curve with its label. */
const rankGap = 112

/**
 * Lays a cluster out in ranks, with what is spoken about to the left of what speaks about it. The
 * order of members decides between equally good layouts, and nothing else does.
 */
export function layOutCluster({ ids, joins }: ClusterShape): ClusterLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({
    rankdir: 'RL',
    nodesep: cardGap,
    ranksep: rankGap,
    ranker: 'longest-path',
    acyclicer: 'greedy',
  })
  ids.forEach((_, index) => graph.setNode(String(index), { ...cardSize }))
  joins.forEach(({ from, to }, index) => {
    graph.setEdge(String(from), String(to), {}, String(index))
  })
  layout(graph)
  const cards = ids.map((_, index): Point => {
    const { x = 0, y = 0 } = graph.node(String(index))
    return { x: x - cardSize.width / 2, y: y - cardSize.height / 2 }
  })
  const pairs = new Map<string, number>()
  for (const join of joins) pairs.set(pairOf(join), (pairs.get(pairOf(join)) ?? 0) + 1)
  const lines = joins.map((join, index): readonly Point[] => {
    const { from, to } = join
    const { points = [] } = graph.edge(String(from), String(to), String(index))
    const [source, target] = [cards[from], cards[to]]
    if (source === undefined || target === undefined) return []
    const [start, end] = sides(source, target)
    const inner = points.slice(1, -1)
    // Between neighbouring ranks one curve will do, unless another one joins the same two.
    const isDirect = inner.length <= 1 && pairs.get(pairOf(join)) === 1
    return isDirect ? [start, end] : [start, ...inner, end]
  })
  const { width = 0, height = 0 } = graph.graph()
  return { cards, lines, width, height }
}

function pairOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${Math.min(from, to)} ${Math.max(from, to)}`
}

/** The middles of the sides that two cards turn to each other. */
function sides(source: Point, target: Point): readonly [Point, Point] {
  const { width, height } = cardSize
  const toTheLeft = target.x <= source.x
  return [
    { x: source.x + (toTheLeft ? 0 : width), y: source.y + height / 2 },
    { x: target.x + (toTheLeft ? width : 0), y: target.y + height / 2 },
  ]
}
