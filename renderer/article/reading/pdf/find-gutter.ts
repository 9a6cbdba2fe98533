import type { Segment } from './text-run.ts'

/** The middle of the white strip between two columns; null where the text is one column. */
export function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 8) return null
  const left = Math.min(...segments.map(({ x }) => x))
  const right = Math.max(...segments.map((segment) => segment.right))
  const width = Math.floor(right - left)
  // Files with text far outside of the page exist.
  if (width < 100 || width > 10_000) return null
  const covering = new Array<number>(width + 1).fill(0)
  for (const { x, right: end } of segments) {
    const last = Math.min(width, Math.floor(end - left))
    for (let at = Math.max(0, Math.ceil(x - left)); at <= last; at += 1) {
      covering[at] = (covering[at] ?? 0) + 1
    }
  }
  const candidates = strips(covering)
    .map((strip) => ({ ...strip, middle: left + strip.middle }))
    .filter(({ middle }) => isBetweenColumns(segments, middle))
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, next) =>
      most === null ||
      next.crossing < most.crossing ||
      (next.crossing === most.crossing && next.width > most.width)
        ? next
        : most,
    null,
  )
  return best?.middle ?? null
}

interface Strip {
  readonly middle: number
  readonly width: number
  readonly crossing: number
}

/** Valleys of the coverage away from the edges, at least 6 points wide. */
function strips(covering: readonly number[]): readonly Strip[] {
  const found: Strip[] = []
  const from = Math.floor(covering.length * 0.15)
  const to = Math.ceil(covering.length * 0.85)
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    if (covering[at] === covering[start] && at < to) continue
    if (at - start >= 6) {
      found.push({ middle: (start + at) / 2, width: at - start, crossing: covering[start] ?? 0 })
    }
    start = at
  }
  return found
}

/** Prose on both sides, or prose beside something that does not stand in rows with it. */
function isBetweenColumns(segments: readonly Segment[], gutter: number): boolean {
  const leftOf = segments.filter(({ right }) => right <= gutter)
  const rightOf = segments.filter(({ x }) => x >= gutter)
  const crossing = segments.length - leftOf.length - rightOf.length
  if (leftOf.length < 4 || rightOf.length < 4) return false
  if (crossing > leftOf.length + rightOf.length) return false
  if (areRowsOfCells(leftOf, rightOf)) return false
  const top = Math.max(topOf(leftOf), topOf(rightOf))
  const bottom = Math.min(bottomOf(leftOf), bottomOf(rightOf))
  const beside = segments.filter(({ y }) => y >= top && y <= bottom)
  return beside.length >= 6
}

/** Whether what stands on both sides of a gutter is a table, which must not be torn into columns. */
export function areRowsOfCells(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (isProse(left) && isProse(right)) return false
  if (!isProse(left) && !isProse(right)) return true
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left]
  const aligned = fewer.filter(({ y, size }) =>
    more.some((other) => Math.abs(other.y - y) < size * 0.15),
  )
  return aligned.length * 2 > fewer.length
}

/**
 * The cells of a table are short and leave most of their column white; lines of prose fill it. Each
 * letter counts, so that the many labels of a drawing do not outweigh the text around it.
 */
function isProse(segments: readonly Segment[]): boolean {
  const left = Math.min(...segments.map(({ x }) => x))
  const right = Math.max(...segments.map((segment) => segment.right))
  const filling = medianByInk(segments, (segment) => segment.right - segment.x) / (right - left)
  return filling >= 0.45 && medianByInk(segments, ({ text }) => text.length) >= 18
}

function medianByInk(segments: readonly Segment[], of: (segment: Segment) => number): number {
  const sorted = [...segments].sort((one, other) => of(one) - of(other))
  let left = segments.reduce((sum, { text }) => sum + text.length, 0) / 2
  for (const segment of sorted) {
    left -= segment.text.length
    if (left <= 0) return of(segment)
  }
  return 0
}

function topOf(segments: readonly Segment[]): number {
  return Math.min(...segments.map(({ y }) => y))
}

function bottomOf(segments: readonly Segment[]): number {
  return Math.max(...segments.map(({ y }) => y))
}
