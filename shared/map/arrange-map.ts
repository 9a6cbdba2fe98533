import { cardGap, cardSize, clusterGap, headingHeight } from './map-layout.ts'
import type { ClusterLayout, ClusterShape, LayoutRequest, MapLayout, Point } from './map-layout.ts'
import { columnsOf, packBoxes } from './pack-boxes.ts'

/** Wide enough for a claim with one rank of passages about it. */
const columnWidth = 2 * cardSize.width + 120

/** How much wider than high a map is meant to be: about as a window is. */
const proportion = 1.5

/**
 * Arranges a map: clusters in columns in the order in which they are read, and below them what is
 * related to nothing as grids under headings. The same request gives the same layout.
 * @param layOut lays a cluster out by itself; called once for clusters of the same shape.
 */
export function arrangeMap(
  { clusters, crossing, sections }: LayoutRequest,
  layOut: (shape: ClusterShape) => ClusterLayout,
): MapLayout {
  const cards = new Map<string, Point>()
  const lines = new Map<string, readonly Point[]>()
  const laidOut = byShape(clusters, layOut)
  const columns = columnCount(laidOut, sections.flatMap(({ ids }) => ids).length)
  const places = packBoxes(laidOut, { columnWidth, columns, gap: clusterGap })
  let width = cardSize.width
  let height = 0
  clusters.forEach(({ ids, joins }, index) => {
    const layout = laidOut[index]
    const corner = places[index]
    if (layout === undefined || corner === undefined) return
    ids.forEach((id, at) => cards.set(id, moved(layout.cards[at] ?? origin, corner)))
    joins.forEach(({ id }, at) => {
      lines.set(
        id,
        (layout.lines[at] ?? []).map((point) => moved(point, corner)),
      )
    })
    width = Math.max(width, corner.x + layout.width)
    height = Math.max(height, corner.y + layout.height)
  })
  const perRow = Math.max(
    1,
    Math.floor((columns * (columnWidth + clusterGap)) / (cardSize.width + cardGap)),
  )
  const headings = sections.map(({ section, ids }) => {
    const place = { x: 0, y: height === 0 ? 0 : height + clusterGap }
    ids.forEach((id, at) => cards.set(id, inGrid(at, perRow, place.y + headingHeight)))
    const rows = Math.ceil(ids.length / perRow)
    const inRow = Math.min(ids.length, perRow)
    width = Math.max(width, inRow * (cardSize.width + cardGap) - cardGap)
    height = place.y + headingHeight + Math.max(0, rows * (cardSize.height + cardGap) - cardGap)
    return { section, place }
  })
  for (const { id, from, to } of crossing) {
    lines.set(id, across(cards.get(from) ?? origin, cards.get(to) ?? origin))
  }
  return { cards, lines, crossing: new Set(crossing.map(({ id }) => id)), headings, width, height }
}

const origin = { x: 0, y: 0 }

/** From the side of a card that looks towards another to that one's. */
function across(from: Point, to: Point): readonly Point[] {
  const { width, height } = cardSize
  const isLeft = to.x < from.x
  const start = { x: from.x + (isLeft ? 0 : width), y: from.y + height / 2 }
  const end = { x: to.x + (isLeft || to.x === from.x ? width : 0), y: to.y + height / 2 }
  // Cards above each other both look to the right, where the line keeps off what lies between.
  const aside = { x: start.x + cardGap, y: (start.y + end.y) / 2 }
  return to.x === from.x ? [start, aside, end] : [start, end]
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y }
}

function inGrid(index: number, perRow: number, top: number): Point {
  return {
    x: (index % perRow) * (cardSize.width + cardGap),
    y: top + Math.floor(index / perRow) * (cardSize.height + cardGap),
  }
}

/** Most clusters are a claim with a few passages about it, so few shapes have to be laid out. */
function byShape(
  clusters: readonly ClusterShape[],
  layOut: (shape: ClusterShape) => ClusterLayout,
): readonly ClusterLayout[] {
  const known = new Map<string, ClusterLayout>()
  return clusters.map((shape) => {
    const key = `${shape.ids.length} ${shape.joins.map(({ from, to }) => `${from}-${to}`).join()}`
    const layout = known.get(key) ?? layOut(shape)
    known.set(key, layout)
    return layout
  })
}

/** As many as give the whole map its proportion, and no fewer than the widest cluster takes. */
function columnCount(clusters: readonly ClusterLayout[], unrelated: number): number {
  const options = { columnWidth, gap: clusterGap }
  const spans = clusters.map(({ width }) => columnsOf(width, options))
  const area =
    clusters.reduce(
      (sum, { height }, index) =>
        sum + (spans[index] ?? 1) * (columnWidth + clusterGap) * (height + clusterGap),
      0,
    ) +
    unrelated * (cardSize.width + cardGap) * (cardSize.height + cardGap)
  const wanted = Math.round(Math.sqrt(area * proportion) / (columnWidth + clusterGap))
  return spans.reduce((most, span) => Math.max(most, span), Math.max(1, wanted))
}
