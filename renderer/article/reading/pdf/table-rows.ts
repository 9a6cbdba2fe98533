import type { Line } from './text-run.ts'

/** Fewer lines of cells one below the other are a heading with its number, not a table. */
const fewestRows = 3

/** The lines of a page that are rows of tables: several cells each, several below one another. */
export function tableRows(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  let run: Line[] = []
  const close = () => {
    if (run.length >= fewestRows) found.push(...run)
    run = []
  }
  for (const line of lines) {
    const before = run.at(-1)
    const isBelow =
      before === undefined || (line.column === before.column && line.y - before.y < line.size * 4)
    if (line.cells.length < 2 || !isBelow) close()
    if (line.cells.length >= 2) run.push(line)
  }
  close()
  return found
}
