/** What annotators made of units (sentences, characters): the input of the measures of coding. */
export interface Coding {
  readonly raters: number
  /** Their names; values are indexes into it. */
  readonly categories: readonly string[]
  readonly items: readonly CodedItem[]
}

/** One unit, or several that were coded alike. */
export interface CodedItem {
  /** One of each rater; null where a rater gave none. */
  readonly values: readonly (number | null)[]
  /** How many units it stands for. */
  readonly weight: number
}

/** How often each category was used. */
export function categoryTotals({ categories, items }: Coding): readonly number[] {
  const totals = categories.map(() => 0)
  for (const { values, weight } of items) {
    for (const value of values) {
      if (value !== null) totals[value] = (totals[value] ?? 0) + weight
    }
  }
  return totals
}

/** How many units there are. */
export function unitCount({ items }: Coding): number {
  return items.reduce((sum, { weight }) => sum + weight, 0)
}

/** The coding of two of the raters alone. */
export function codingOfPair(coding: Coding, a: number, b: number): Coding {
  const items = coding.items.map(({ values, weight }) => {
    return { values: [values[a] ?? null, values[b] ?? null], weight }
  })
  return { ...coding, raters: 2, items }
}

/** Each two of so many raters, by their indexes. */
export function pairsOf(raters: number): readonly (readonly [number, number])[] {
  return Array.from({ length: raters }, (_, a) =>
    Array.from({ length: raters - a - 1 }, (_, index) => [a, a + 1 + index] as const),
  ).flat()
}
