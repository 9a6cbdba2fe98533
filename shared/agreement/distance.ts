/** How far two categories are apart, by their indexes: 0 for the same, and the same both ways. */
export type Distance = (a: number, b: number) => number

/** Categories without an order: the same, or not. */
export function nominalDistance(a: number, b: number): number {
  return a === b ? 0 : 1
}
