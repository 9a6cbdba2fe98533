import type { Line } from './text-run.ts'

export interface PageLines {
  readonly lines: readonly Line[]
  /** In points. */
  readonly height: number
}

/** Running heads and feet stand among so many outermost lines of a page. */
const outermost = 3
/** In how many pages a line has to stand to be one. */
const fewestPages = 3
const pageNumber =
  /^\W*(?:page|p\.|seite|página|pagina|s\.)?\s*(\d{1,4}|[ivxlc]{1,7})\W*(?:(?:of|von|de|di|sur|\/)\s*\d{1,4}\W*)?$/i

/**
 * Leaves out lines that repeat at the same height of several pages, but for the digits in them, and
 * numbers at the edge of pages that count with them.
 */
export function withoutRunningLines(pages: readonly PageLines[]): readonly PageLines[] {
  const edges = pages.map(edgeLines)
  const repeated = new Map<string, Set<number>>()
  const offsets = new Map<number, number>()
  edges.forEach((lines, index) => {
    for (const line of lines) {
      for (const key of keysOf(line)) repeated.set(key, (repeated.get(key) ?? new Set()).add(index))
    }
    for (const offset of new Set(lines.flatMap((line) => offsetsOf(line, index)))) {
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
    }
  })
  return pages.map((page, index) => {
    const edge = new Set(edges[index])
    const isRunning = (line: Line) =>
      edge.has(line) &&
      (keysOf(line).some((key) => (repeated.get(key)?.size ?? 0) >= fewestPages) ||
        offsetsOf(line, index).some((offset) => (offsets.get(offset) ?? 0) >= 2))
    const lines = page.lines.filter((line) => !isRunning(line))
    // Forms and slides repeat all that they say; then it is the text.
    return lines.length === 0 ? page : { ...page, lines }
  })
}

function edgeLines({ lines, height }: PageLines): readonly Line[] {
  const byHeight = [...lines].sort((one, other) => one.y - other.y)
  const rows = byHeight.filter(
    ({ y }, index) => index === 0 || y - (byHeight[index - 1]?.y ?? 0) > 2,
  )
  const top = rows[Math.min(outermost, rows.length) - 1]?.y ?? 0
  const bottom = rows[Math.max(0, rows.length - outermost)]?.y ?? 0
  return lines.filter(
    ({ y }) => (y <= top && y < height * 0.2) || (y >= bottom && y > height * 0.8),
  )
}

/** Two, so that lines a point apart meet whichever side of a boundary they are on. */
function keysOf({ text, y }: Line): readonly string[] {
  const words = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
  const height = Math.floor(y / 6)
  return [`${height} ${words}`, `${height + (y % 6 < 3 ? -1 : 1)} ${words}`]
}

/** How far the number of a page runs ahead of its place in the file. */
function offsetsOf({ text }: Line, index: number): readonly number[] {
  const number = pageNumber.exec(text.trim())?.[1]
  if (number === undefined) return []
  return [(/^\d/.test(number) ? Number(number) : romanNumber(number)) - index]
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanNumber(text: string): number {
  const digits = Array.from(text.toLowerCase(), (digit) => romanDigits[digit] ?? 0)
  return digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  )
}
