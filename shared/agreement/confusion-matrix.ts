import { pairsOf } from './coding.ts'
import type { Coding } from './coding.ts'
import { categoryOf, unmarked } from './flattened-marks.ts'
import { tags } from '../model/tag.ts'

/** What one annotator made of the units that the other put into a category. */
export interface ConfusionMatrix {
  readonly categories: readonly string[]
  /** Units, by the row's annotator's category and the column's. */
  readonly counts: readonly (readonly number[])[]
}

/**
 * How often each two categories met, of two raters, the first one's in rows. Without a pair it is all
 * pairs both ways, so that it is symmetric and each unit counts once for each of them.
 */
export function confusionMatrix(
  coding: Coding,
  pair: readonly [number, number] | null,
): ConfusionMatrix {
  const order = coding.categories
    .map((name, index) => ({ name, index }))
    .sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1))
  const placeOf = new Map(order.map(({ index }, place) => [index, place]))
  const counts = order.map(() => order.map(() => 0))
  const pairs =
    pair === null
      ? pairsOf(coding.raters).flatMap(([a, b]) => [
          [a, b],
          [b, a],
        ])
      : [pair]
  for (const { values, weight } of coding.items) {
    for (const [a = 0, b = 0] of pairs) {
      const row = counts[placeOf.get(values[a] ?? -1) ?? -1]
      const column = placeOf.get(values[b] ?? -1)
      if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + weight
    }
  }
  return { categories: order.map(({ name }) => name), counts }
}

/** Tags first, in their order, then several of them together, then text that is not marked. */
function rankOf(category: string): number {
  if (category === unmarked) return ranked.length + 1
  const at = ranked.indexOf(category)
  return at < 0 ? ranked.length : at
}

const ranked = [...tags, null].map(categoryOf)
