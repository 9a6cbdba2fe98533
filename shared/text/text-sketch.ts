/** So many hashes are kept: the likeness of two sketches is right to some 0.05. */
const size = 128
const shingle = 12
/** More of a very long text tells little, and a sketch must never hold up the window. */
const sketched = 500_000
const factor = 0x01000193

/**
 * A sketch of a text to find near copies by: the smallest hashes of its runs of twelve characters,
 * ascending, case and white space aside (Broder 1997, "On the resemblance and containment of
 * documents", bottom-k). Works for scripts without spaces. Only the first 500,000 code units count.
 */
export function textSketch(text: string): readonly number[] {
  const plain = text.slice(0, sketched).toLowerCase().replace(/\s+/g, '')
  if (plain.length === 0) return []
  const length = Math.min(shingle, plain.length)
  const hashes = new Uint32Array(plain.length - length + 1)
  // What the character that goes out of the run has been multiplied by.
  const leaving = Array.from({ length }).reduce<number>((power) => Math.imul(power, factor), 1)
  let hash = 0
  for (let at = 0; at < plain.length; at += 1) {
    const gone = at < length ? 0 : Math.imul(plain.charCodeAt(at - length), leaving)
    hash = (Math.imul(hash, factor) + plain.charCodeAt(at) - gone) | 0
    if (at >= length - 1) hashes[at - length + 1] = mixed(hash)
  }
  return smallest(hashes)
}

/** The smallest different hashes, ascending. */
function smallest(hashes: Uint32Array): readonly number[] {
  // Of evenly spread hashes so many are below; sorting all of a long text's takes too long.
  const bound = (8 * size * 2 ** 32) / hashes.length
  const few = distinct(hashes.filter((hash) => hash < bound))
  return few.length === size ? few : distinct(hashes)
}

function distinct(hashes: Uint32Array): readonly number[] {
  hashes.sort()
  const kept: number[] = []
  for (const hash of hashes) {
    if (kept.length === size) break
    if (hash !== kept.at(-1)) kept.push(hash)
  }
  return kept
}

/** How much two texts have in common, from 0 to 1: an estimate of the share of common runs. */
export function sketchLikeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [atA, atB, common, union] = [0, 0, 0, 0]
  // The smallest hashes of both together are the sketch of the two texts as one.
  while (union < size && (atA < a.length || atB < b.length)) {
    const inA = a[atA] ?? Infinity
    const inB = b[atB] ?? Infinity
    if (inA === inB) common += 1
    if (inA <= inB) atA += 1
    if (inB <= inA) atB += 1
    union += 1
  }
  return union === 0 ? 0 : common / union
}

/** Spreads the bits, so that small hashes are a fair sample (MurmurHash3's finaliser). */
function mixed(hash: number): number {
  let mixing = hash
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x85ebca6b)
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35)
  return mixing ^ (mixing >>> 16)
}
