/** Two things that could be matched, by their indexes, and what that gains. */
export interface Gain {
  readonly left: number
  readonly right: number
  /** Above 0. */
  readonly gain: number
}

/**
 * The matching of most gain, exactly: each left one with at most one right one and the other way. The
 * answer holds for each left one its right one, or -1. Shortest augmenting paths with prices (Jonker
 * and Volgenant 1987), on the pairs given alone; fast where these are few. Of equally good matchings
 * the order of the pairs decides.
 */
export function bestMatching(
  lefts: number,
  rights: number,
  gains: readonly Gain[],
): Readonly<Int32Array> {
  const byLeft: Gain[][] = Array.from({ length: lefts }, () => [])
  for (const gain of gains) byLeft[gain.left]?.push(gain)
  const rightOf = new Int32Array(lefts).fill(-1)
  const leftOf = new Int32Array(rights).fill(-1)
  const price = new Float64Array(rights)
  const cost = new Float64Array(rights)
  const from = new Int32Array(rights)
  const state = new Uint8Array(rights)
  for (let root = 0; root < lefts; root += 1) {
    const touched: number[] = []
    const done: number[] = []
    const heap = new Heap()
    // A left one can always stay single, at no cost; the path may end with any that it reaches.
    let least = 0
    let single = root
    let free = -1
    const reach = (left: number, base: number) => {
      for (const { right, gain } of byLeft[left] ?? []) {
        if (state[right] === 2) continue
        const reached = base - gain - (price[right] ?? 0)
        if (reached >= least || (state[right] === 1 && reached >= (cost[right] ?? 0))) continue
        if (state[right] === 0) touched.push(right)
        state[right] = 1
        cost[right] = reached
        from[right] = left
        heap.push(reached, right)
      }
    }
    reach(root, 0)
    for (let next = heap.pop(); next !== null; next = heap.pop()) {
      const { key, value: right } = next
      if (key >= least) break
      if (state[right] === 2 || key > (cost[right] ?? 0)) continue
      const left = leftOf[right] ?? -1
      if (left < 0) {
        least = key
        free = right
        break
      }
      state[right] = 2
      done.push(right)
      const own = gainOf(byLeft[left], right)
      const base = key + own + (price[right] ?? 0)
      if (base < least) {
        least = base
        single = left
      }
      reach(left, base)
    }
    for (const right of done) price[right] = (price[right] ?? 0) + (cost[right] ?? 0) - least
    for (const right of touched) state[right] = 0
    let right = free
    if (free < 0) {
      if (single === root) continue
      right = rightOf[single] ?? -1
      rightOf[single] = -1
    }
    while (right >= 0) {
      const left = from[right] ?? -1
      const before = rightOf[left] ?? -1
      rightOf[left] = right
      leftOf[right] = left
      right = left === root ? -1 : before
    }
  }
  return rightOf
}

function gainOf(gains: readonly Gain[] | undefined, right: number): number {
  return gains?.find((each) => each.right === right)?.gain ?? 0
}

/** A binary heap, the least key first. */
class Heap {
  readonly #entries: { key: number; value: number }[] = []

  push(key: number, value: number): void {
    const entries = this.#entries
    let at = entries.length
    const entry = { key, value }
    entries.push(entry)
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = entries[up]
      if (above === undefined || above.key <= key) break
      entries[at] = above
      at = up
    }
    entries[at] = entry
  }

  pop(): { readonly key: number; readonly value: number } | null {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (top === undefined || last === undefined) return null
    if (entries.length === 0) return top
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= entries.length) break
      const other = entries[down + 1]
      let below = entries[down]
      if (below === undefined) break
      if (other !== undefined && other.key < below.key) {
        below = other
        down += 1
      }
      if (below.key >= last.key) break
      entries[at] = below
      at = down
    }
    entries[at] = last
    return top
  }
}
