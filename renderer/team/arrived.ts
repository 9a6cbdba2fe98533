import type { MergePlan } from '../../shared/merge/plan-merge.ts'
import { counted } from '../../shared/text/counted.ts'

/** How many annotations came that were not here, by the names of those who made them. */
export type Arrived = ReadonlyMap<string, number>

export function arrivedIn({ items }: MergePlan): Arrived {
  const arrived = new Map<string, number>()
  for (const { standing, after, waits } of items) {
    if (standing !== 'new' || waits || after.kind !== 'annotation') continue
    const { record } = after
    if (record === null || record.deleted) continue
    const name = record.creator.name === '' ? 'somebody without a name' : record.creator.name
    arrived.set(name, (arrived.get(name) ?? 0) + 1)
  }
  return arrived
}

export function togetherArrived(all: readonly Arrived[]): Arrived {
  const sum = new Map<string, number>()
  for (const [name, count] of all.flatMap((each) => [...each])) {
    sum.set(name, (sum.get(name) ?? 0) + count)
  }
  return sum
}

/** `3 annotations of Bo and 1 of Cem arrived.`; null where nothing came. */
export function sayArrived(arrived: Arrived): string | null {
  const parts = [...arrived]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count], index) =>
      index === 0 ? `${counted(count, 'annotation')} of ${name}` : `${count} of ${name}`,
    )
  const last = parts.at(-1)
  if (last === undefined) return null
  const said = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
  return `${said} arrived.`
}
