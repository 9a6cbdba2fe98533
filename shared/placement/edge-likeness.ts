/** Context beyond so many code units of a quotation's edge tells nothing more. */
export const edgeLength = 32

/** What stands on one side of a quotation, read outwards from its edge. */
export interface Edge {
  readonly length: number
  /** Made when first asked for: most quotations are found without. */
  readonly compiled: () => CompiledEdge
}

interface CompiledEdge {
  readonly codes: Uint16Array
  readonly rows: ReadonlyMap<number, number>
}

/** Of at most `edgeLength` codes. */
export function compileEdge(outwards: () => Uint16Array, length: number): Edge {
  let made: CompiledEdge | null = null
  return {
    length,
    compiled() {
      if (made !== null) return made
      const codes = outwards()
      made = { codes, rows: rowsOf(codes) }
      return made
    },
  }
}

function rowsOf(codes: Uint16Array): Map<number, number> {
  const rows = new Map<number, number>()
  codes.forEach((code, row) => rows.set(code, (rows.get(code) ?? 0) | (1 << row)))
  return rows
}

/**
 * How like an edge is to what a text holds there, from 0 to 1 (1 less the edit distance as a share
 * of the edge); null for an empty edge, which says nothing.
 */
export function edgeLikeness(
  edge: Edge,
  text: Uint16Array,
  at: number,
  step: 1 | -1,
): number | null {
  const { length } = edge
  if (length === 0) return null
  const { codes, rows } = edge.compiled()
  const start = step === 1 ? at : at - 1
  if (isSame(codes, text, start, step)) return 1
  const top = 1 << (length - 1)
  const reach = length + 8
  let up = -1
  let down = 0
  let errors = length
  let least = length
  for (let index = 0; index < reach; index++) {
    const code = text[start + index * step]
    if (code === undefined) break
    const same = rows.get(code) ?? 0
    const vertical = same | down
    const horizontal = (((same & up) + up) ^ up) | same
    let plus = down | ~(horizontal | up)
    let minus = up & horizontal
    if ((plus & top) !== 0) errors++
    else if ((minus & top) !== 0) errors--
    plus = (plus << 1) | 1
    minus <<= 1
    up = minus | ~(vertical | plus)
    down = plus & vertical
    if (errors < least) least = errors
  }
  return 1 - least / length
}

function isSame(codes: Uint16Array, text: Uint16Array, start: number, step: 1 | -1): boolean {
  for (let index = 0; index < codes.length; index++) {
    if (codes[index] !== text[start + index * step]) return false
  }
  return true
}
