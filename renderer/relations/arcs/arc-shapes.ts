import type { RelationKind } from '../../../shared/model/relation.ts'

/** How one relation of the selected annotation is to be drawn. */
export interface ArcWanted {
  readonly id: string
  readonly kind: RelationKind
  /** Whether it leads from the selected annotation to the other. */
  readonly isSubject: boolean
  /** The height of the other's line, or the side on which it lies far away. */
  readonly place: number | 'above' | 'below'
}

/** Heights in CSS pixels, all from the same place. */
export interface ArcSpace {
  /** The line of the selected annotation, or the side on which it lies far away. */
  readonly own: number | 'above' | 'below'
  readonly top: number
  readonly bottom: number
  /** How much room there is beside the text. */
  readonly width: number
}

/** A triangle that says which way a relation reads. */
export interface ArcHead {
  readonly x: number
  readonly y: number
  /** In degrees, clockwise from pointing right. */
  readonly turn: number
}

/** An arc beside the text. The edge of the text is at 0, and what is left of it below that. */
export interface ArcShape {
  /** Of the relation to follow. */
  readonly id: string
  readonly kind: RelationKind
  readonly isSubject: boolean
  /** How many more relations are drawn as this one, since they would lie upon it. */
  readonly more: number
  readonly path: string
  readonly head: ArcHead
  /** Where it ends at the border of what is seen, since the other lies beyond. */
  readonly edge: ArcEdge | null
  /** Where its name stands while it is pointed at. */
  readonly label: { readonly x: number; readonly y: number }
}

export interface ArcEdge {
  readonly x: number
  readonly y: number
  readonly isTop: boolean
  /**
   * How many relations lead beyond this border; 0 where each has an arc of its own, and on all arcs
   * but the one nearest to the text: one number beside the next would not be legible.
   */
  readonly count: number
}

/** Below so much room the arcs are slim. */
export const slimBelow = 48
/** The button at the selected line reaches so far. */
const wideOrigin = -29
const edgeGap = 10
const textGap = -3

/**
 * The arcs from the selected annotation to what it stands to: near ones inside far ones, a lane for
 * each as long as there is room. Those that would lie upon each other are one.
 */
export function arcShapes(wanted: readonly ArcWanted[], space: ArcSpace): readonly ArcShape[] {
  const own = clamped(space.own, space)
  const grouped = new Map<string, { arc: ArcWanted; end: Height; more: number }>()
  for (const arc of wanted) {
    const end = clamped(arc.place, space)
    // Both on one side of what is seen: there is nothing of it to see.
    if (own.beyond !== null && own.beyond === end.beyond) continue
    const key = `${Math.round(end.y)} ${end.beyond ?? ''} ${arc.kind} ${arc.isSubject}`
    const same = grouped.get(key)
    if (same === undefined) grouped.set(key, { arc, end, more: 0 })
    else same.more += 1
  }
  const nearFirst = [...grouped.values()].toSorted(
    (a, b) => Math.abs(a.end.y - own.y) - Math.abs(b.end.y - own.y),
  )
  const lanes = lanesOf(space.width)
  const used = { up: 0, down: 0 }
  const atBorder = new Map<string, { more: number }>()
  const drawn: { readonly shape: Uncounted; readonly rest: { more: number } }[] = []
  for (const { arc, end, more } of nearFirst) {
    const way = end.y < own.y ? 'up' : 'down'
    const lane = Math.min(used[way], lanes.length - 1)
    const place = `${end.beyond ?? ''} ${lane}`
    const same = end.beyond === null ? undefined : atBorder.get(place)
    if (same !== undefined) {
      same.more += more + 1
      continue
    }
    used[way] += 1
    const rest = { more }
    if (end.beyond !== null) atBorder.set(place, rest)
    const x = lanes[lane] ?? wideOrigin
    drawn.push({ shape: shapeOf({ arc, own, end, x, isSlim: space.width < slimBelow }), rest })
  }
  return withCounts(drawn.map(({ shape, rest }) => ({ ...shape, more: rest.more })))
}

type Uncounted = Omit<ArcShape, 'more'>

function withCounts(shapes: readonly ArcShape[]): readonly ArcShape[] {
  const countOf = (isTop: boolean) => {
    const beyond = shapes.filter(({ edge }) => edge?.isTop === isTop)
    const all = beyond.reduce((sum, { more }) => sum + more + 1, 0)
    return { nearest: beyond[0], count: all > beyond.length ? all : 0 }
  }
  const sides = [countOf(true), countOf(false)]
  return shapes.map((shape) => {
    const side = sides.find(({ nearest }) => nearest === shape)
    if (side === undefined || shape.edge === null) return shape
    return { ...shape, edge: { ...shape.edge, count: side.count } }
  })
}

interface Height {
  readonly y: number
  readonly beyond: 'above' | 'below' | null
}

function clamped(place: number | 'above' | 'below', { top, bottom }: ArcSpace): Height {
  if (place === 'above' || (place !== 'below' && place < top)) {
    return { y: top + edgeGap, beyond: 'above' }
  }
  if (place === 'below' || place > bottom) return { y: bottom - edgeGap, beyond: 'below' }
  return { y: place, beyond: null }
}

/** From the text outwards. */
function lanesOf(width: number): readonly number[] {
  const isSlim = width < slimBelow
  const count = isSlim ? (width - 2) / 5 : (width + wideOrigin - 12) / 7
  return Array.from({ length: Math.max(1, Math.min(8, Math.floor(count))) }, (_, lane) =>
    isSlim ? -7 - lane * 5 : wideOrigin - 12 - lane * 7,
  )
}

interface ArcParts {
  readonly arc: ArcWanted
  readonly own: Height
  readonly end: Height
  /** The lane. */
  readonly x: number
  readonly isSlim: boolean
}

function shapeOf({ arc, own, end, x, isSlim }: ArcParts): Uncounted {
  const { id, kind, isSubject } = arc
  const down = end.y >= own.y ? 1 : -1
  // On the line itself there is no way to draw: it ends just below it.
  const y = end.beyond === null && Math.abs(end.y - own.y) < 12 ? own.y + 18 * down : end.y
  const start = startOf({ own, x, isSlim, down })
  const round = Math.max(0, Math.min(6, Math.abs(y - start.y) / 2, Math.abs(x - textGap) / 2))
  const turnIn = `V ${y - round * down} Q ${x} ${y} ${x + round} ${y} H ${textGap}`
  const path = `${start.path} ${end.beyond === null ? turnIn : `V ${y}`}`
  const atEnd: ArcHead =
    end.beyond === null ? { x: textGap, y, turn: 0 } : { x, y, turn: 90 * down }
  const edge = end.beyond === null ? null : { x, y, isTop: end.beyond === 'above', count: 0 }
  const label = { x: x + 6, y: (start.y + y) / 2 }
  return { id, kind, isSubject, path, head: isSubject ? atEnd : start.head, edge, label }
}

interface StartParts extends Pick<ArcParts, 'own' | 'x' | 'isSlim'> {
  readonly down: 1 | -1
}

/** The beginning of an arc at the selected line, or at the border towards it. */
function startOf({ own, x, isSlim, down }: StartParts) {
  if (own.beyond !== null) {
    const head = { x, y: own.y, turn: -90 * down }
    return { path: `M ${x} ${own.y}`, y: own.y, head }
  }
  if (isSlim) {
    const y = own.y + 13 * down
    return { path: `M ${x} ${y}`, y, head: { x, y, turn: -90 * down } }
  }
  // Up and down leave the line apart.
  const y = own.y + 6 * down
  return {
    path: `M ${wideOrigin} ${y} H ${x + 5} Q ${x} ${y} ${x} ${y + 5 * down}`,
    y,
    head: { x: wideOrigin, y, turn: 0 },
  }
}
