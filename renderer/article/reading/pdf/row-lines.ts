import type { Line, Segment } from './text-run.ts'

/** The lines of one column from top to bottom; what stands on one baseline is one line. */
export function rowLines(segments: readonly Segment[]): readonly Line[] {
  if (segments.length === 0) return []
  const column = {
    left: segments.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: segments.reduce((most, { right }) => Math.max(most, right), -Infinity),
  }
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isBeside =
      first !== undefined && segment.y - first.y < Math.min(first.size, segment.size) * 0.35
    if (isBeside) row?.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => {
    const cells = row.sort((one, other) => one.x - other.x)
    const longest = cells.reduce((most, next) =>
      next.text.length > most.text.length ? next : most,
    )
    return {
      ...longest,
      text: cells.map(({ text }) => text).join(' '),
      x: Math.min(...cells.map(({ x }) => x)),
      right: Math.max(...cells.map(({ right }) => right)),
      cells: cells.map(({ text }) => text),
      column,
    }
  })
}
