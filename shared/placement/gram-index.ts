/** Where each run of eight code units occurs. */
export interface GramIndex {
  readonly codes: Uint16Array
  readonly shift: number
  /** Bucket b owns `positions[starts[b]]` to `positions[starts[b + 1] - 1]`, ascending. */
  readonly starts: Int32Array
  readonly positions: Int32Array
}

/** Eight code units: rare enough in prose to point at a few places, short enough to outlive edits. */
export const gramLength = 8
const base = 0x01000193
const outgoing = Array.from({ length: gramLength }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
)

/** Time and memory in proportion to the text, whatever it repeats. */
export function gramIndex(codes: Uint16Array): GramIndex {
  const count = Math.max(0, codes.length - gramLength + 1)
  const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(count + 1))))
  const shift = 32 - bits
  const starts = new Int32Array((1 << bits) + 1)
  const buckets = gramBuckets(codes, shift)
  for (let at = 0; at < count; at++) {
    const bucket = buckets[at] ?? 0
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const positions = new Int32Array(count)
  for (let at = count - 1; at >= 0; at--) {
    const bucket = buckets[at] ?? 0
    const place = (starts[bucket] ?? 0) - 1
    starts[bucket] = place
    positions[place] = at
  }
  return { codes, shift, starts, positions }
}

/** The bucket of the gram at each offset. Different grams may share one: compare the codes. */
export function gramBuckets(codes: Uint16Array, shift: number): Int32Array {
  const buckets = new Int32Array(Math.max(0, codes.length - gramLength + 1))
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = rolled(hash, codes, at)
    if (at >= gramLength - 1) buckets[at - gramLength + 1] = bucketOf(hash, shift)
  }
  return buckets
}

/** The same one by one, while the visitor wants more. */
export function eachGram(
  codes: Uint16Array,
  shift: number,
  visit: (offset: number, bucket: number) => boolean,
): void {
  let hash = 0
  for (let at = 0; at < codes.length; at++) {
    hash = rolled(hash, codes, at)
    const offset = at - gramLength + 1
    if (offset >= 0 && !visit(offset, bucketOf(hash, shift))) return
  }
}

function rolled(hash: number, codes: Uint16Array, at: number): number {
  const added = (Math.imul(hash, base) + (codes[at] ?? 0) + 1) | 0
  const left = at - gramLength
  return left < 0 ? added : (added - Math.imul((codes[left] ?? 0) + 1, outgoing)) | 0
}

function bucketOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift
}

/** How many places a bucket holds. */
export function bucketSize({ starts }: GramIndex, bucket: number): number {
  return (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)
}
