import { defined, undefinedBecause } from './figure.ts'
import type { Matched } from './figure.ts'
import type { RelationMark } from './mark.ts'

interface RelationMatch {
  /** The passage that an annotation is about, whoever made it; see `groupMarks`. */
  readonly passageOf: ReadonlyMap<string, string>
  /** Whether the kind has to be the same as well. */
  readonly withKind: boolean
}

/**
 * F1 of two annotators' relations: 2 · matched / (relations of one + relations of the other). Two
 * match when they lead from the same passage to the same passage, the passages being those that the
 * annotations were grouped into. 0 to 1, not corrected for chance. Relations of annotations that are
 * not compared do not count; without any relation it is not defined.
 */
export function relationF1(
  a: readonly RelationMark[],
  b: readonly RelationMark[],
  match: RelationMatch,
): Matched {
  const one = a.flatMap((relation) => joined(relation, match) ?? [])
  const other = b.flatMap((relation) => joined(relation, match) ?? [])
  const sizes = { one: one.length, other: other.length }
  if (sizes.one + sizes.other === 0) {
    const reason = 'Nobody related any of the passages compared.'
    return { figure: undefinedBecause(reason), matched: 0, ...sizes }
  }
  const counts = new Map<string, number>()
  for (const key of one) counts.set(key, (counts.get(key) ?? 0) + 1)
  let matched = 0
  for (const key of other) {
    const left = counts.get(key) ?? 0
    if (left === 0) continue
    counts.set(key, left - 1)
    matched += 1
  }
  const figure = defined((2 * matched) / (sizes.one + sizes.other))
  return { figure, matched, ...sizes }
}

function joined(
  { from, to, kind }: RelationMark,
  { passageOf, withKind }: RelationMatch,
): string | null {
  const start = passageOf.get(from)
  const end = passageOf.get(to)
  if (start === undefined || end === undefined) return null
  return `${start} ${end}${withKind ? ` ${kind}` : ''}`
}
