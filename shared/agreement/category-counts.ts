import type { Coding } from './coding.ts'

interface CountedItem {
  /** By category. */
  readonly counts: readonly number[]
  /** How many values there are. */
  readonly given: number
  readonly weight: number
}

/** For each unit, how many raters chose each category. */
export function categoryCounts({ categories, items }: Coding): readonly CountedItem[] {
  return items.map(({ values, weight }) => {
    const counts = categories.map(() => 0)
    let given = 0
    for (const value of values) {
      if (value === null) continue
      counts[value] = (counts[value] ?? 0) + 1
      given += 1
    }
    return { counts, given, weight }
  })
}
