import type { Conflict } from './conflict.ts'
import type { Picks } from './settle-record.ts'

/** Where versions can stand together, both; else the one that is shown. */
export function defaultPicks({ differences, versions }: Conflict): Picks {
  const first = versions.findIndex(({ isDeleted }) => !isDeleted)
  return Object.fromEntries(
    differences.map(({ name, both }) => [name, both === null ? Math.max(first, 0) : 'both']),
  )
}

/** Whether parts of the versions can be put together to something that none of them is. */
export function canCombine({ differences }: Conflict): boolean {
  return differences.length > 1 || differences.some(({ both }) => both !== null)
}
