import { bucketSize, eachGram, gramLength } from './gram-index.ts'
import type { GramIndex } from './gram-index.ts'

export interface SamePlaces {
  /** Offsets into the index's codes, ascending. */
  readonly starts: readonly number[]
  /** There may be more: the words are too common to look at every place. */
  readonly isCut: boolean
}

interface Limits {
  /** Places looked at. */
  readonly looks: number
  /** Places found. */
  readonly finds: number
}

const comparedAtMost = 4_000_000

/** Where the same codes stand, looked for at the places of their rarest gram. */
export function samePlaces(index: GramIndex, wanted: Uint16Array, limits: Limits): SamePlaces {
  if (wanted.length < gramLength) return scanned(index.codes, wanted, limits)
  const { offset, bucket } = rarestGram(index, wanted)
  const from = index.starts[bucket] ?? 0
  const size = bucketSize(index, bucket)
  const starts: number[] = []
  let compared = 0
  for (let look = 0; look < size; look++) {
    if (look === limits.looks || starts.length === limits.finds || compared > comparedAtMost) {
      return { starts, isCut: true }
    }
    const start = (index.positions[from + look] ?? 0) - offset
    const same = sameLength(index.codes, start, wanted)
    compared += same
    if (same === wanted.length) starts.push(start)
  }
  return { starts, isCut: false }
}

function rarestGram(index: GramIndex, wanted: Uint16Array) {
  let least = Infinity
  let rarest = { offset: 0, bucket: 0 }
  eachGram(wanted, index.shift, (offset, bucket) => {
    const size = bucketSize(index, bucket)
    if (size < least) {
      least = size
      rarest = { offset, bucket }
    }
    return least > 1
  })
  return rarest
}

function sameLength(codes: Uint16Array, start: number, wanted: Uint16Array): number {
  if (start < 0 || start + wanted.length > codes.length) return 0
  let length = 0
  while (length < wanted.length && codes[start + length] === wanted[length]) length++
  return length
}

/** For words shorter than a gram. */
function scanned(codes: Uint16Array, wanted: Uint16Array, { finds }: Limits): SamePlaces {
  const starts: number[] = []
  const first = wanted[0]
  if (first === undefined) return { starts, isCut: false }
  for (let at = codes.indexOf(first); at !== -1; at = codes.indexOf(first, at + 1)) {
    if (sameLength(codes, at, wanted) < wanted.length) continue
    if (starts.length === finds) return { starts, isCut: true }
    starts.push(at)
  }
  return { starts, isCut: false }
}
