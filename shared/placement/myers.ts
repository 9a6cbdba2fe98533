/** Each code unit's rows of a pattern, 32 rows a word, for Myers' bit-parallel matching. */
export interface Pattern {
  readonly codes: Uint16Array
  readonly rows: ReadonlyMap<number, Int32Array>
  readonly none: Int32Array
}

/** Ends of a text piece that a pattern reaches with so many errors (insert, delete, replace). */
export type OnEnd = (end: number, errors: number) => void

export interface MatchOptions {
  readonly pattern: Pattern
  readonly text: Uint16Array
  readonly maxErrors: number
  /** Whether the match has to begin where the text begins, or may begin anywhere. */
  readonly anchored: boolean
  readonly onEnd: OnEnd
}

export function compilePattern(codes: Uint16Array): Pattern {
  const words = Math.ceil(codes.length / 32)
  const rows = new Map<number, Int32Array>()
  codes.forEach((code, row) => {
    const present = rows.get(code) ?? new Int32Array(words)
    present[row >> 5] = (present[row >> 5] ?? 0) | (1 << (row & 31))
    rows.set(code, present)
  })
  return { codes, rows, none: new Int32Array(words) }
}

/**
 * Reports every end at which the pattern matches with at most `maxErrors`, ascending.
 * Source: G. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46 (1999),
 * with its block scheme: only blocks that can still come below the limit are computed.
 */
export function matchEnds({ pattern, text, maxErrors, anchored, onEnd }: MatchOptions): void {
  const { codes, rows, none } = pattern
  const length = codes.length
  if (length === 0) return
  const last = none.length - 1
  const up = new Int32Array(last + 1).fill(-1)
  const down = new Int32Array(last + 1)
  const scores = new Int32Array(last + 1)
  const heightOf = (block: number) => (block === last ? length - last * 32 : 32)
  const topOf = (block: number) => 1 << (heightOf(block) - 1)
  let active = Math.min(last, Math.max(0, Math.ceil((maxErrors + 1) / 32) - 1))
  for (let block = 0; block <= active; block++) scores[block] = Math.min(length, (block + 1) * 32)

  function advance(block: number, equal: Int32Array, carry: number): number {
    const p = up[block] ?? 0
    const m = down[block] ?? 0
    let same = equal[block] ?? 0
    const vertical = same | m
    if (carry < 0) same |= 1
    const horizontal = (((same & p) + p) ^ p) | same
    let plus = m | ~(horizontal | p)
    let minus = p & horizontal
    const top = topOf(block)
    const out = (plus & top) !== 0 ? 1 : (minus & top) !== 0 ? -1 : 0
    plus <<= 1
    minus <<= 1
    if (carry < 0) minus |= 1
    else if (carry > 0) plus |= 1
    up[block] = minus | ~(vertical | plus)
    down[block] = plus & vertical
    scores[block] = (scores[block] ?? 0) + out
    return out
  }

  for (let at = 0; at < text.length; at++) {
    const equal = rows.get(text[at] ?? 0) ?? none
    let carry = anchored ? 1 : 0
    for (let block = 0; block <= active; block++) carry = advance(block, equal, carry)
    const score = scores[active] ?? 0
    const next = active + 1
    if (
      next <= last &&
      score - carry <= maxErrors &&
      (((equal[next] ?? 0) & 1) !== 0 || carry < 0)
    ) {
      up[next] = -1
      down[next] = 0
      scores[next] = score - carry + heightOf(next)
      active = next
      advance(next, equal, carry)
    } else {
      while (active > 0 && (scores[active] ?? 0) >= maxErrors + heightOf(active)) active--
    }
    if (active === last && (scores[last] ?? 0) <= maxErrors) onEnd(at + 1, scores[last] ?? 0)
  }
}
