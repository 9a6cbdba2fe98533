import type { UnknownMembers } from '../model/record.ts'

/** Far deeper than any annotation is; far shallower than what overflows a stack when written. */
const deepest = 64

export function isObject(value: unknown): value is UnknownMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** A list of what JSON-LD lets stand as nothing, one value or a list of values. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return isArray(value) ? value : [value]
}

/** The members that are not in `known`; `undefined` when there are none. */
export function membersBeyond(
  object: UnknownMembers,
  known: ReadonlySet<string>,
): UnknownMembers | undefined {
  let beyond: [string, unknown][] | undefined
  for (const key of Object.keys(object)) {
    if (known.has(key)) continue
    beyond ??= []
    beyond.push([key, object[key]])
  }
  // `fromEntries` makes a member named `__proto__` a member like any other; assigning would not.
  return beyond && Object.fromEntries(beyond)
}

/** `object` followed by the members of `more` that are not in `known`, these sorted by name. */
export function withMembers(
  object: UnknownMembers,
  more: unknown,
  known: ReadonlySet<string>,
): UnknownMembers {
  if (!isObject(more)) return object
  const beyond = membersBeyond(more, known)
  if (beyond === undefined) return object
  return { ...object, ...Object.fromEntries(Object.entries(beyond).sort(byFirst)) }
}

/** True when nothing in it is nested so deep that it could not be written again. */
export function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  return Object.values(value).every((member) => isShallow(member, levels - 1))
}

/** Order by UTF-16 code units: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compareText(a[0], b[0])
}
