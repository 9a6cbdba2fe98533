export interface Ranked {
  readonly name: string
  readonly count: number
}

/** What was counted, the most frequent first; of equally many, by name as `compare` orders names. */
export function ranked<Item extends Ranked>(
  items: Iterable<Item>,
  compare: (a: string, b: string) => number,
): readonly Item[] {
  return [...items].sort((a, b) => b.count - a.count || compare(a.name, b.name))
}
