const base = 0x01000193

interface Rolling {
  readonly start: number
  readonly end: number
  readonly size: number
}

/** The hash of each run of `size` code units between two offsets, with where the run begins. */
export function eachHash(
  codes: Uint16Array,
  { start, end, size }: Rolling,
  visit: (at: number, hash: number) => void,
): void {
  let outgoing = 1
  for (let power = 0; power < size; power++) outgoing = Math.imul(outgoing, base)
  let hash = 0
  for (let at = start; at < end; at++) {
    hash = (Math.imul(hash, base) + (codes[at] ?? 0) + 1) | 0
    const left = at - size
    if (left >= start) hash = (hash - Math.imul((codes[left] ?? 0) + 1, outgoing)) | 0
    if (left + 1 >= start) visit(left + 1, hash)
  }
}

/** Spreads a hash over the low bits. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 9
}
