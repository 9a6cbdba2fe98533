import { areRowsOfCells, findGutter } from './find-gutter.ts'
import { rowLines } from './row-lines.ts'
import type { Line, Segment } from './text-run.ts'

/** Columns within columns beyond this are a drawing, not a text. */
const deepestColumns = 4

/**
 * The lines of a page in the order of reading: column by column between what runs over their whole
 * width. Tables stay whole, row by row.
 */
export function readingOrder(segments: readonly Segment[], depth = 0): readonly Line[] {
  const gutter = depth < deepestColumns ? findGutter(segments) : null
  if (gutter === null) return rowLines(segments)
  return bands(segments, gutter).flatMap((band) => {
    const columns = columnsOf(band, gutter)
    return columns === null
      ? rowLines(band)
      : columns.flatMap((column) => readingOrder(column, depth + 1))
  })
}

/** From top to bottom what is in columns and what is not. */
function bands(segments: readonly Segment[], gutter: number): readonly (readonly Segment[])[] {
  const sorted = [...segments].sort((one, other) => one.y - other.y)
  const crossing = sorted.filter(({ x, right }) => x < gutter && right > gutter)
  const found: Segment[][] = []
  let wasWhole: boolean | null = null
  for (const segment of sorted) {
    // What stands beside a line that runs across belongs to it: the number of an equation.
    const isWhole = crossing.some(({ y, size }) => Math.abs(y - segment.y) < size * 0.3)
    if (isWhole !== wasWhole) found.push([])
    found.at(-1)?.push(segment)
    wasWhole = isWhole
  }
  return joinWhole(found, gutter)
}

/** The short last line of a paragraph that runs across stands on one side only, and belongs to it. */
function joinWhole(
  found: readonly (readonly Segment[])[],
  gutter: number,
): readonly (readonly Segment[])[] {
  const joined: (readonly Segment[])[] = []
  let wasWhole = false
  for (const band of found) {
    const isWhole = columnsOf(band, gutter) === null
    if (isWhole && wasWhole) joined.push([...(joined.pop() ?? []), ...band])
    else joined.push(band)
    wasWhole = isWhole
  }
  return joined
}

function columnsOf(
  band: readonly Segment[],
  gutter: number,
): readonly (readonly Segment[])[] | null {
  const left = band.filter(({ right }) => right <= gutter)
  const right = band.filter(({ x }) => x >= gutter)
  if (left.length + right.length < band.length || left.length === 0 || right.length === 0) {
    return null
  }
  const isTable = band.length >= 6 && areRowsOfCells(left, right)
  return isTable ? null : [left, right]
}
