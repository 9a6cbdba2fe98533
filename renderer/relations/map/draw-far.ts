import type { MapNode } from '../../../shared/map/claim-map.ts'
import { cardSize } from '../../../shared/map/map-layout.ts'
import type { Point } from '../../../shared/map/map-layout.ts'
import { linePath } from '../../../shared/map/map-line.ts'
import { lineLooks, tagLooks } from '../../../shared/map/map-picture.ts'
import { lackWords, sectionTitle } from '../../../shared/map/map-words.ts'
import { relationKinds } from '../../../shared/model/relation.ts'
import type { RelationKind } from '../../../shared/model/relation.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { MapPlace } from '../../state/claim-map.ts'
import { nodesOnMap } from './graph-parts.ts'
import type { LaidOutMap } from './layout/use-map-layout.ts'

type Look = Tag | 'untagged'

interface Lines {
  readonly kind: RelationKind
  readonly isFaint: boolean
  readonly path: Path2D
}

/** What is drawn, in the map's own pixels. */
interface FarPicture {
  readonly cards: readonly { readonly node: MapNode; readonly place: Point }[]
  readonly lines: readonly Lines[]
  readonly headings: readonly { readonly title: string; readonly place: Point }[]
}

/** Makes ready what does not change while the map moves. */
export function farPicture({ map, layout }: LaidOutMap): FarPicture {
  const relations = map.clusters.flatMap((cluster) => cluster.relations)
  const lines = [false, true].flatMap((isFaint) =>
    relationKinds.map((kind): Lines => {
      const data = relations
        .filter(({ id, ...each }) => each.kind === kind && layout.crossing.has(id) === isFaint)
        .map(({ id }) => linePath(layout.lines.get(id) ?? []))
      return { kind, isFaint, path: new Path2D(data.join('')) }
    }),
  )
  const cards = nodesOnMap(map).flatMap((node) => {
    const place = layout.cards.get(node.id)
    return place === undefined ? [] : [{ node, place }]
  })
  const headings = layout.headings.map(({ section, place }) => ({
    title: sectionTitle(section, map),
    place,
  }))
  return { cards, lines, headings }
}

interface FarColours {
  readonly hue: Readonly<Record<Look, string>>
  readonly line: Readonly<Record<RelationKind, string>>
  readonly card: string
  readonly ink: string
  readonly problem: string
  readonly accent: string
  readonly fontFamily: string
}

/** The colours of the theme that an element is shown in. */
export function farColours(element: Element): FarColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const [claim, denial, evidence, threat] = tags.map(token)
  return {
    hue: {
      claim: claim ?? '',
      denial: denial ?? '',
      evidence: evidence ?? '',
      threat: threat ?? '',
      untagged: token('untagged'),
    },
    line: {
      denies: token('denial-ink'),
      disputes: token('denial-ink'),
      supports: token('evidence-ink'),
      'responds-to': token('untagged-ink'),
    },
    card: token('raised'),
    ink: token('ink'),
    problem: token('problem'),
    accent: token('accent'),
    fontFamily: style.fontFamily,
  }
}

interface FarView {
  readonly colours: FarColours
  /** In pixels of the canvas. */
  readonly place: MapPlace
  readonly selectedId: string | null
}

/** Below this zoom signs and words would only be specks. */
const specks = 0.16

/** Draws the map: cards by tag, with a sign of their own, and what lacks something. */
export function drawFar(
  context: CanvasRenderingContext2D,
  { cards, lines, headings }: FarPicture,
  { colours, place: { x, y, zoom }, selectedId }: FarView,
): void {
  const { width, height } = context.canvas
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(zoom, 0, 0, zoom, x, y)
  const isFine = zoom >= specks
  for (const { kind, isFaint, path } of lines) {
    // From there they would only be a haze.
    if (isFaint && !isFine) continue
    context.globalAlpha = isFaint ? 0.25 : 1
    context.strokeStyle = colours.line[kind]
    context.lineWidth = isFaint ? 1 : 2
    const dashes = lineLooks[kind].dashes
    context.setLineDash(isFine && !isFaint && dashes !== '' ? dashes.split(' ').map(Number) : [])
    context.stroke(path)
  }
  context.globalAlpha = 1
  context.setLineDash([])
  context.textBaseline = 'middle'
  const inView = cards.filter(
    ({ place }) =>
      (place.x + cardSize.width) * zoom + x > 0 &&
      place.x * zoom + x < width &&
      (place.y + cardSize.height) * zoom + y > 0 &&
      place.y * zoom + y < height,
  )
  for (const { node, place } of inView) {
    drawCard(context, node, { place, colours, isFine })
    if (node.id === selectedId) {
      context.strokeStyle = colours.accent
      context.lineWidth = 3 / zoom
      context.strokeRect(place.x, place.y, cardSize.width, cardSize.height)
    }
  }
  // All words of one look together: each change of the font has the page look up its styles.
  context.fillStyle = colours.problem
  context.textAlign = 'center'
  context.font = `600 28px ${colours.fontFamily}`
  for (const { node, place } of isFine ? inView : []) {
    if (node.lacks === null) continue
    const middle = place.x + 60 + (cardSize.width - 60) / 2
    context.fillText(lackWords[node.lacks], middle, place.y + cardSize.height / 2)
  }
  context.fillStyle = colours.ink
  context.textAlign = 'start'
  context.font = `600 36px ${colours.fontFamily}`
  for (const { title, place } of headings) context.fillText(title, place.x, place.y + 24)
}

interface CardLook {
  readonly place: Point
  readonly colours: FarColours
  readonly isFine: boolean
}

const signs: Readonly<Record<Look, Path2D>> = {
  claim: new Path2D(tagLooks.claim.sign),
  denial: new Path2D(tagLooks.denial.sign),
  evidence: new Path2D(tagLooks.evidence.sign),
  threat: new Path2D(tagLooks.threat.sign),
  untagged: new Path2D(tagLooks.untagged.sign),
}

function drawCard(
  context: CanvasRenderingContext2D,
  { annotation, lacks, isContext }: MapNode,
  { place: { x, y }, colours, isFine }: CardLook,
): void {
  const { width, height } = cardSize
  const look = annotation.tag ?? 'untagged'
  context.fillStyle = colours.card
  context.fillRect(x, y, width, height)
  context.fillStyle = colours.hue[look]
  context.globalAlpha = isContext ? 0.12 : 0.3
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
  context.fillRect(x, y, 8, height)
  if (lacks !== null) {
    context.strokeStyle = colours.problem
    context.lineWidth = 6
    context.setLineDash([18, 12])
    context.strokeRect(x + 3, y + 3, width - 6, height - 6)
    context.setLineDash([])
  }
  if (!isFine) return
  const size = 44
  const left = lacks === null ? x + (width - size) / 2 : x + 16
  context.save()
  context.translate(left, y + (height - size) / 2)
  context.scale(size / 14, size / 14)
  context.strokeStyle = colours.hue[look]
  context.lineWidth = 1.4
  context.stroke(signs[look])
  context.restore()
}
