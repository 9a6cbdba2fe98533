/**
 * The JSON of a plain value with the members of each object in one order: equal values give equal
 * strings, on every machine. What is undefined is left out.
 */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
