import type { RelationKind } from '../model/relation.ts'
import { relationKinds } from '../model/relation.ts'
import type { Tag } from '../model/tag.ts'
import { textDirection } from '../text/text-direction.ts'
import type { ClaimMap, MapNode } from './claim-map.ts'
import { fitLines } from './fit-lines.ts'
import { cardSize } from './map-layout.ts'
import type { MapLayout, Point } from './map-layout.ts'
import { lineMiddle, linePath } from './map-line.ts'
import { lineLooks, pictureColours as colour, tagLooks } from './map-picture.ts'
import { cardFacts, lackWords, sectionTitle } from './map-words.ts'

export interface MapPicture {
  readonly title: string
  readonly map: ClaimMap
  readonly layout: MapLayout
  readonly tagName: (tag: Tag | null) => string
  readonly kindName: (kind: RelationKind) => string
}

const margin = 24
const titleHeight = 44
const sans = 'system-ui, sans-serif'
const serif = 'Georgia, serif'

/** The size in pixels of the picture of a map. */
export function pictureSize({ width, height }: Pick<MapLayout, 'width' | 'height'>) {
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin + titleHeight),
  }
}

/**
 * A picture of a map as an SVG file (SVG 1.1 and 2) that needs nothing else: fonts by generic names,
 * the colours of the light theme. Every annotation is a group with its id as `data-id`. What articles
 * and people wrote is escaped.
 */
export function mapSvg(picture: MapPicture): string {
  const { title, map, layout } = picture
  const { width, height } = pictureSize(layout)
  const nodes = [...map.clusters.flatMap((cluster) => cluster.nodes), ...unrelated(map)]
  const relations = map.clusters.flatMap((cluster) => cluster.relations)
  const markers = relationKinds.map(marker).join('')
  const lines = relations.map(({ id, kind }) => {
    const points = layout.lines.get(id) ?? []
    const { colour: stroke, dashes } = lineLooks[kind]
    const words = escaped(picture.kindName(kind))
    const middle = lineMiddle(points)
    const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`
    if (layout.crossing.has(id)) {
      return `<g data-id="${escaped(id)}" opacity="0.4"><title>${words}</title><path d="${linePath(points)}" fill="none" stroke="${stroke}"${dashed} marker-end="url(#${kind})"/></g>`
    }
    const path = `<path d="${linePath(points)}" fill="none" stroke="${stroke}" stroke-width="1.5"${dashed} marker-end="url(#${kind})"/>`
    const halo = `stroke="${colour.paper}" stroke-width="6" stroke-linejoin="round"`
    const at = `x="${middle.x}" y="${middle.y + 4}" text-anchor="middle"`
    return `<g data-id="${escaped(id)}">${path}<text ${at} ${halo} fill="${colour.paper}">${words}</text><text ${at} fill="${stroke}">${words}</text></g>`
  })
  const headings = layout.headings.map(
    ({ section, place }) =>
      `<text x="${place.x}" y="${place.y + 30}" font-size="14" font-weight="600" fill="${colour.ink}">${escaped(sectionTitle(section, map))}</text>`,
  )
  const cards = nodes.flatMap((node) => {
    const place = layout.cards.get(node.id)
    return place === undefined ? [] : [card(picture, node, place)]
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${sans}" font-size="12">
<title>${escaped(title)}</title>
<defs>${markers}</defs>
<rect width="${width}" height="${height}" fill="${colour.paper}"/>
<text x="${margin}" y="${margin + 18}" font-size="18" font-weight="600" fill="${colour.ink}">${escaped(fitLines(title, { width: width - 2 * margin, size: 18, lines: 1 })[0] ?? '')}</text>
<g transform="translate(${margin} ${margin + titleHeight})">
${[...lines, ...headings, ...cards].join('\n')}
</g>
</svg>
`
}

function unrelated({ claims, denials, others }: ClaimMap): readonly MapNode[] {
  return [...claims, ...denials, ...others]
}

function marker(kind: RelationKind): string {
  const { colour: stroke, head, isFilled } = lineLooks[kind]
  const fill = isFilled ? stroke : colour.paper
  return `<marker id="${kind}" viewBox="-1 -1 12 12" refX="10" refY="5" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="${head}" fill="${fill}" stroke="${stroke}" stroke-width="1.2"/></marker>`
}

function card({ tagName }: MapPicture, node: MapNode, { x, y }: Point): string {
  const { annotation, lacks, isContext } = node
  const look = tagLooks[annotation.tag ?? 'untagged']
  const { width, height } = cardSize
  const outline = isContext
    ? `fill="none" stroke="${colour.outline}" stroke-dasharray="4 4"`
    : `fill="${colour.card}" stroke="${colour.hairline}"`
  const inner = { width: width - 28, size: 14 }
  const quote = fitLines(`“${annotation.quote.exact.trim()}”`, { ...inner, lines: 3 })
  const facts = fitLines(cardFacts(node), { width: inner.width, size: 12, lines: 1 })[0] ?? ''
  const badge =
    lacks === null
      ? ''
      : `<rect x="${width - 94}" y="8" width="86" height="18" rx="9" fill="none" stroke="${colour.problem}" stroke-dasharray="3 2"/><text x="${width - 51}" y="21" text-anchor="middle" fill="${colour.problem}">${lackWords[lacks]}</text>`
  return [
    `<g data-id="${escaped(annotation.id)}" transform="translate(${x} ${y})">`,
    `<rect width="${width}" height="${height}" rx="6" ${outline}/>`,
    `<path d="${look.edge}" fill="none" stroke="${look.hue}" ${look.edgeStroke}/>`,
    `<path transform="translate(14 9)" d="${look.sign}" fill="none" stroke="${look.ink}" stroke-width="1.4"/>`,
    `<text x="34" y="21" font-weight="600" fill="${look.ink}">${escaped(tagName(annotation.tag))}</text>`,
    badge,
    ...quote.map((line, index) => {
      const text = { x: 14, y: 44 + index * 19, size: 14, font: serif, fill: colour.ink }
      return textLine(line, text, annotation.quote.exact)
    }),
    textLine(facts, { x: 14, y: 110, size: 12, font: sans, fill: colour.quiet }, facts),
    '</g>',
  ].join('')
}

interface TextLook extends Point {
  readonly size: number
  readonly font: string
  readonly fill: string
}

/** Text of another direction than ours begins at the other side of the card. */
function textLine(line: string, { x, y, size, font, fill }: TextLook, whole: string): string {
  const isRtl = textDirection(whole) === 'rtl'
  const from = isRtl ? `x="${cardSize.width - 14}" direction="rtl"` : `x="${x}"`
  return `<text ${from} y="${y}" font-family="${font}" font-size="${size}" fill="${fill}">${escaped(line)}</text>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** XML 1.0 has no other control characters than tab and line ends, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
