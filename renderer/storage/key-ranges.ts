import { Dexie, RangeSet } from 'dexie'
import type { IntervalTreeNode } from 'dexie'

/** Every key of a table. */
export function everyKey(): RangeSet {
  return new RangeSet(Dexie.minKey, Dexie.maxKey)
}

/** The ranges of a set one by one, which its iterator alone does not let a loop have. */
export function* rangesOf(ranges: RangeSet): Generator<IntervalTreeNode> {
  const nodes = ranges[Symbol.iterator]()
  for (let next = nodes.next(); next.done !== true; next = nodes.next()) yield next.value
}

export function hasNoKeys(ranges: RangeSet): boolean {
  return ranges[Symbol.iterator]().next().done === true
}
