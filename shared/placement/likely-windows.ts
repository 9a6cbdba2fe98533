import type { Span } from '../model/span.ts'
import { bucketSize, gramBuckets } from './gram-index.ts'
import type { GramIndex } from './gram-index.ts'
import type { Quotation } from './quotation.ts'

const places = 96
const windows = 6
const sampledGrams = 128

/**
 * Stretches of the text that share rare grams with a quotation and its context, in the right order
 * and distance, likeliest first. Offsets into the index's codes.
 */
export function likelyWindows(
  index: GramIndex,
  { whole, exact, exactAt }: Quotation,
): readonly Span[] {
  const votes = sortedVotes(index, whole)
  const tolerance = 16 + Math.min(64, exact.length >> 3)
  const clusters: { low: number; high: number; weight: number }[] = []
  for (const { diagonal, weight } of votes) {
    const last = clusters.at(-1)
    if (last !== undefined && diagonal - last.high <= tolerance) {
      last.high = diagonal
      last.weight += weight
    } else clusters.push({ low: diagonal, high: diagonal, weight })
  }
  clusters.sort((a, b) => b.weight - a.weight || a.low - b.low)
  const slack = windowSlack(exact.length)
  const strongest = clusters[0]?.weight ?? 0
  return clusters
    .slice(0, windows)
    .filter(({ weight }) => weight * 5 >= strongest)
    .map(({ low, high }) => ({
      start: Math.max(0, low + exactAt - slack),
      end: Math.min(index.codes.length, high + exactAt + exact.length + slack),
    }))
}

/** How far a place may lie from where it was expected. */
export function windowSlack(length: number): number {
  return 16 + Math.min(512, length >> 2)
}

/** Where the quotation would begin by each place of its rarest grams; a rare gram counts for more. */
function sortedVotes(index: GramIndex, whole: Uint16Array) {
  const buckets = gramBuckets(whole, index.shift)
  const stride = Math.max(1, Math.floor(buckets.length / sampledGrams))
  const grams: { offset: number; bucket: number; size: number }[] = []
  for (let offset = 0; offset < buckets.length; offset += stride) {
    const bucket = buckets[offset] ?? 0
    const size = bucketSize(index, bucket)
    if (size > 0 && size <= places) grams.push({ offset, bucket, size })
  }
  grams.sort((a, b) => a.size - b.size)
  const votes: { diagonal: number; weight: number }[] = []
  for (const { offset, bucket, size } of grams) {
    if (votes.length + size > places) break
    const from = index.starts[bucket] ?? 0
    for (const position of index.positions.subarray(from, from + size)) {
      votes.push({ diagonal: position - offset, weight: 1 / size })
    }
  }
  return votes.sort((a, b) => a.diagonal - b.diagonal)
}
