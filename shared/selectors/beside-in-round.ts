export type Way = 'next' | 'previous'

/**
 * The id after another one, or before it, where the last is followed by the first. After an id that
 * is not among them, the first or the last; null where there are none.
 */
export function besideInRound(ids: readonly string[], id: string | null, way: Way): string | null {
  const at = id === null ? -1 : ids.indexOf(id)
  if (way === 'next') return ids[(at + 1) % Math.max(ids.length, 1)] ?? null
  return ids.at(at === -1 ? -1 : at - 1) ?? null
}
