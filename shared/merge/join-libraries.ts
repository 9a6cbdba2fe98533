import { tidyAssignments } from '../exchange/assignment-member.ts'
import { compareText } from '../exchange/members.ts'
import type { Library } from '../model/library.ts'
import type { UnknownMembers } from '../model/record.ts'
import { stableJson } from '../model/stable-json.ts'
import { attachAnnotations } from './attach-annotations.ts'
import { joinForeign } from './join-foreign.ts'
import { joinRecords } from './join-records.ts'

/**
 * The least library that includes both, each list in the order of its ids (DESIGN section 5).
 * Laws, on the bytes of the exchange file: idempotent, commutative, associative.
 */
export function joinLibraries(a: Library, b: Library): Library {
  return {
    articles: joinLists(a.articles, b.articles, joinRecords),
    texts: new Map([...a.texts, ...b.texts]),
    annotations: joinLists(
      attachAnnotations(a, b.texts),
      attachAnnotations(b, a.texts),
      joinRecords,
    ),
    relations: joinLists(a.relations, b.relations, joinRecords),
    decisions: joinLists(a.decisions, b.decisions, joinRecords),
    guidance: joinLists(a.guidance, b.guidance, joinRecords),
    assignments: tidyAssignments([...a.assignments, ...b.assignments]),
    foreign: joinLists(a.foreign, b.foreign, joinForeign),
    unknown: joinMembers(a.unknown, b.unknown),
  }
}

/** A member that both have stays as one of them has it: nothing is known of what it says. */
export function joinMembers(a: UnknownMembers, b: UnknownMembers): UnknownMembers {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return Object.fromEntries(
    names.map((name) => {
      // A member can be called `__proto__`, which every object seems to have.
      if (!Object.hasOwn(b, name)) return [name, a[name]]
      if (!Object.hasOwn(a, name)) return [name, b[name]]
      return [name, isGreater(a[name], b[name]) ? a[name] : b[name]]
    }),
  )
}

function isGreater(a: unknown, b: unknown): boolean {
  return compareText(stableJson(a), stableJson(b)) >= 0
}

function joinLists<Item extends { readonly id: string }>(
  a: readonly Item[],
  b: readonly Item[],
  join: (a: Item, b: Item) => Item,
): readonly Item[] {
  const byId = new Map(a.map((item) => [item.id, item]))
  for (const item of b) {
    const mine = byId.get(item.id)
    byId.set(item.id, mine === undefined ? item : join(mine, item))
  }
  return [...byId.values()].sort((one, other) => compareText(one.id, other.id))
}
