/** The tags that each category of a coding stands for, by its index. */
export type TagSets = readonly ReadonlySet<unknown>[]

/** How many tags two categories have in common. */
export function inCommon(sets: TagSets, a: number, b: number): number {
  const other = sets[b]
  return [...(sets[a] ?? [])].filter((tag) => other?.has(tag) === true).length
}
