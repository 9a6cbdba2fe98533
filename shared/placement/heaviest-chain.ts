import type { TextMatch } from './text-match.ts'

/**
 * Of matches that ascend in the new text the chain that ascends in the old one too and covers most:
 * of two stretches that changed places the longer one stays. O(n log n); what overlaps is cut.
 */
export function heaviestChain(runs: readonly TextMatch[]): readonly TextMatch[] {
  if (runs.length === 0) return []
  const starts = [...new Set(runs.map(({ from }) => from))].sort((a, b) => a - b)
  const ranks = new Map(starts.map((start, rank) => [start, rank + 1]))
  const weights = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(-1)
  // A Fenwick tree of the heaviest chain that ends at a rank or before it.
  const best = new Int32Array(starts.length + 1).fill(-1)
  let last = -1
  runs.forEach(({ from, length }, at) => {
    const rank = ranks.get(from) ?? 0
    let before = -1
    for (let node = rank - 1; node > 0; node -= node & -node) {
      before = heavier(weights, before, best[node] ?? -1)
    }
    previous[at] = before
    weights[at] = length + (before < 0 ? 0 : (weights[before] ?? 0))
    for (let node = rank; node < best.length; node += node & -node) {
      best[node] = heavier(weights, best[node] ?? -1, at)
    }
    last = heavier(weights, last, at)
  })
  const chain: TextMatch[] = []
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const run = runs[at]
    if (run !== undefined) chain.push(run)
  }
  return withoutOverlaps(chain.reverse())
}

function heavier(weights: Float64Array, a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b)
  return (weights[b] ?? 0) > (weights[a] ?? 0) ? b : a
}

function withoutOverlaps(chain: readonly TextMatch[]): readonly TextMatch[] {
  const kept: TextMatch[] = []
  let end = 0
  for (const { from, to, length } of chain) {
    const cut = Math.max(0, end - from)
    if (cut >= length) continue
    kept.push({ from: from + cut, to: to + cut, length: length - cut })
    end = from + length
  }
  return kept
}
