/** Each code unit's rows of a pattern, 32 rows a word, for Myers' bit-parallel matching. */
export interface Pattern {
  readonly length: number
  readonly words: number
  /** `words` words for each slot; those of slot 0, of codes that do not occur, are empty. */
  readonly rows: Int32Array
  /** Slots of the codes below 256, and of the others. */
  readonly low: Uint16Array
  readonly high: ReadonlyMap<number, number>
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
  const low = new Uint16Array(256)
  const high = new Map<number, number>()
  const slots = new Uint16Array(codes.length)
  let used = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    let slot = code < 256 ? low[code] : high.get(code)
    if (slot === undefined || slot === 0) {
      slot = ++used
      if (code < 256) low[code] = slot
      else high.set(code, slot)
    }
    slots[row] = slot
  }
  const rows = new Int32Array((used + 1) * words)
  for (let row = 0; row < codes.length; row++) {
    const place = (slots[row] ?? 0) * words + (row >> 5)
    rows[place] = (rows[place] ?? 0) | (1 << (row & 31))
  }
  return { length: codes.length, words, rows, low, high }
}

/**
 * Reports every end at which the pattern matches with at most `maxErrors`, ascending.
 * Source: G. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46 (1999),
 * with its block scheme: only blocks that can still come below the limit are computed.
 */
export function matchEnds({ pattern, text, maxErrors, anchored, onEnd }: MatchOptions): void {
  const { length, words, rows, low, high } = pattern
  if (length === 0) return
  const last = words - 1
  const lastHeight = length - last * 32
  const up = new Int32Array(words).fill(-1)
  const down = new Int32Array(words)
  const scores = new Int32Array(words)
  let active = Math.min(last, Math.max(0, Math.ceil((maxErrors + 1) / 32) - 1))
  for (let block = 0; block <= active; block++) scores[block] = Math.min(length, (block + 1) * 32)

  for (let at = 0; at < text.length; at++) {
    const code = text[at] ?? 0
    const from = (code < 256 ? (low[code] ?? 0) : (high.get(code) ?? 0)) * words
    let carry = anchored ? 1 : 0
    let limit = active
    for (let block = 0; block <= limit; block++) {
      const top = block === last ? 1 << (lastHeight - 1) : -0x80000000
      const p = up[block] ?? 0
      const m = down[block] ?? 0
      let same = rows[from + block] ?? 0
      const vertical = same | m
      if (carry < 0) same |= 1
      const horizontal = (((same & p) + p) ^ p) | same
      let plus = m | ~(horizontal | p)
      let minus = p & horizontal
      const out = (plus & top) !== 0 ? 1 : (minus & top) !== 0 ? -1 : 0
      plus = (plus << 1) | (carry > 0 ? 1 : 0)
      minus = (minus << 1) | (carry < 0 ? 1 : 0)
      up[block] = minus | ~(vertical | plus)
      down[block] = plus & vertical
      const score = (scores[block] ?? 0) + out
      scores[block] = score
      carry = out
      if (block < active || block === last || limit > active) continue
      // The block below comes into reach.
      const isReached = ((rows[from + block + 1] ?? 0) & 1) !== 0 || out < 0
      if (score - out <= maxErrors && isReached) {
        limit = block + 1
        up[limit] = -1
        down[limit] = 0
        scores[limit] = score - out + (limit === last ? lastHeight : 32)
      }
    }
    if (limit > active) active = limit
    else {
      while (active > 0) {
        const height = active === last ? lastHeight : 32
        if ((scores[active] ?? 0) < maxErrors + height) break
        active--
      }
    }
    if (active === last) {
      const errors = scores[last] ?? 0
      if (errors <= maxErrors) onEnd(at + 1, errors)
    }
  }
}
