import { eachHash, spread } from './rolling-hash.ts'
import type { Gap, TextMatch } from './text-match.ts'

/** A text made to collide fills no long chains: a gram that finds no slot by then is left out. */
const probes = 32
const empty = -1
const repeated = -2

/**
 * Longest common stretches around grams of `size` code units that occur once in the gap's old side,
 * ascending in the new text and apart in it. Time and memory in proportion to the gap.
 */
export function sharedRuns(
  from: Uint16Array,
  to: Uint16Array,
  gap: Gap,
  size: number,
): readonly TextMatch[] {
  const { fromStart, fromEnd, toStart, toEnd } = gap
  const count = fromEnd - fromStart - size + 1
  if (count <= 0 || toEnd - toStart < size) return []
  const table = gramTable(from, gap, size)
  const runs: TextMatch[] = []
  let free = toStart
  eachHash(to, { start: toStart, end: toEnd, size }, (at, hash) => {
    if (at < free) return
    const found = table(hash)
    if (found < 0 || !isSame(from, found, to, at, size)) return
    let back = 0
    while (at - back > free && found - back > fromStart) {
      if (from[found - back - 1] !== to[at - back - 1]) break
      back++
    }
    let length = size
    while (found + length < fromEnd && at + length < toEnd) {
      if (from[found + length] !== to[at + length]) break
      length++
    }
    runs.push({ from: found - back, to: at - back, length: length + back })
    free = at + length
  })
  return runs
}

/** Gives where a gram occurs by its hash: below 0 where it does not, or more than once. */
function gramTable(codes: Uint16Array, gap: Gap, size: number): (hash: number) => number {
  const count = gap.fromEnd - gap.fromStart - size + 1
  const bits = Math.max(4, Math.ceil(Math.log2(2 * count)))
  const mask = (1 << bits) - 1
  const hashes = new Int32Array(mask + 1)
  const places = new Int32Array(mask + 1).fill(empty)
  eachHash(codes, { start: gap.fromStart, end: gap.fromEnd, size }, (at, hash) => {
    let slot = spread(hash) & mask
    for (let probe = 0; probe < probes; probe++) {
      if (places[slot] === empty) {
        places[slot] = at
        hashes[slot] = hash
        return
      }
      if (hashes[slot] === hash) {
        places[slot] = repeated
        return
      }
      slot = (slot + 1) & mask
    }
  })
  return (hash) => {
    let slot = spread(hash) & mask
    for (let probe = 0; probe < probes; probe++) {
      const place = places[slot] ?? empty
      if (place === empty || hashes[slot] === hash) return place
      slot = (slot + 1) & mask
    }
    return empty
  }
}

function isSame(a: Uint16Array, atA: number, b: Uint16Array, atB: number, size: number): boolean {
  for (let index = 0; index < size; index++) {
    if (a[atA + index] !== b[atB + index]) return false
  }
  return true
}
