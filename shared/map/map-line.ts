import type { Point } from './map-layout.ts'

/**
 * A line through points as the data of an SVG path: from point to point a curve that leaves and
 * arrives level. Empty where there are no two points.
 */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined || rest.length === 0) return ''
  let before = first
  const curves = rest.map((point) => {
    const middle = rounded((before.x + point.x) / 2)
    const curve = `C${middle} ${rounded(before.y)} ${middle} ${rounded(point.y)} ${rounded(point.x)} ${rounded(point.y)}`
    before = point
    return curve
  })
  return `M${rounded(first.x)} ${rounded(first.y)}${curves.join('')}`
}

/** Where the words of a line stand: in the middle of it. */
export function lineMiddle(points: readonly Point[]): Point {
  const half = (points.length - 1) / 2
  const before = points[Math.floor(half)] ?? { x: 0, y: 0 }
  const after = points[Math.ceil(half)] ?? before
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
