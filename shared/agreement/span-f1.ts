import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Matched } from './figure.ts'
import { bestMatching } from './gamma/best-matching.ts'
import type { Gain } from './gamma/best-matching.ts'
import type { Mark } from './mark.ts'

/** When two marks count as the same: same words and tag, or same tag and a character in common. */
export const spanMatches = ['exact', 'overlap'] as const
export type SpanMatch = (typeof spanMatches)[number]

/**
 * F1 of two annotators' marks: 2 · matched / (marks of one + marks of the other), the harmonic mean of
 * precision and recall, whoever is taken for the truth (Hripcsak and Rothschild 2005). 0 to 1. Each mark
 * is matched to one at most, so that as many as possible are. It does not ask what chance would give,
 * which for passages out of a long text is next to nothing. Without any mark it is not defined.
 */
export function spanF1(a: readonly Mark[], b: readonly Mark[], match: SpanMatch): Matched {
  const counts = { one: a.length, other: b.length }
  if (counts.one + counts.other === 0) {
    return { figure: undefinedBecause(reasons.nothing), matched: 0, ...counts }
  }
  const matched = match === 'exact' ? equalMarks(a, b) : overlappingMarks(a, b)
  return { figure: defined((2 * matched) / (counts.one + counts.other)), matched, ...counts }
}

function equalMarks(a: readonly Mark[], b: readonly Mark[]): number {
  const counts = new Map<string, number>()
  for (const mark of a) counts.set(placeOf(mark), (counts.get(placeOf(mark)) ?? 0) + 1)
  let matched = 0
  for (const mark of b) {
    const left = counts.get(placeOf(mark)) ?? 0
    if (left === 0) continue
    counts.set(placeOf(mark), left - 1)
    matched += 1
  }
  return matched
}

function placeOf({ articleId, start, end, tag }: Mark): string {
  return `${start} ${end} ${tag ?? ''} ${articleId}`
}

function overlappingMarks(a: readonly Mark[], b: readonly Mark[]): number {
  const grouped = grouping(a)
  const others = grouping(b)
  let matched = 0
  for (const [key, own] of grouped) {
    const other = others.get(key) ?? []
    const rightOf = bestMatching(own.length, other.length, overlaps(own, other))
    matched += rightOf.filter((right) => right >= 0).length
  }
  return matched
}

/** By article and tag, in the order of their starts. */
function grouping(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks.toSorted((x, y) => x.start - y.start || x.end - y.end)) {
    const key = `${mark.tag ?? ''} ${mark.articleId}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mark])
    else group.push(mark)
  }
  return groups
}

function overlaps(own: readonly Mark[], other: readonly Mark[]): readonly Gain[] {
  const gains: Gain[] = []
  const longest = Math.max(0, ...other.map(({ start, end }) => end - start))
  let first = 0
  own.forEach((mark, left) => {
    while ((other[first]?.start ?? Infinity) <= mark.start - longest) first += 1
    for (let right = first; right < other.length; right += 1) {
      const each = other[right]
      if (each === undefined || each.start >= mark.end) break
      if (each.end > mark.start) gains.push({ left, right, gain: 1 })
    }
  })
  return gains
}
