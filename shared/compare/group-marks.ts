import type { Mark } from '../agreement/mark.ts'

/**
 * Marks of one article in groups that are about the same passage: at most one of each annotator, and
 * every two share at least half of the shorter one. The most alike are joined first (overlap in parts
 * of the whole, Jaccard's index, and a half more for the same tag), so that of an annotator's
 * overlapping marks each meets its own counterpart. The order of the marks makes no difference.
 * Time grows with the number of pairs that overlap.
 */
export function groupMarks(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const ordered = marks.toSorted(byPlace)
  const groups = new Map<Mark, readonly Mark[]>(ordered.map((mark) => [mark, [mark]]))
  for (const { a, b } of likePairs(ordered)) {
    const one = groups.get(a)
    const other = groups.get(b)
    if (one === undefined || other === undefined || one === other) continue
    if (!one.every((each) => other.every((every) => canMeet(each, every)))) continue
    const joined = [...one, ...other]
    for (const mark of joined) groups.set(mark, joined)
  }
  return [...new Set(groups.values())]
}

/** In the order in which they are read; ids decide about the same place. */
export function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : Number(a.id > b.id))
}

interface Pair {
  readonly a: Mark
  readonly b: Mark
  readonly likeness: number
}

function likePairs(ordered: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  let open: Mark[] = []
  for (const b of ordered) {
    open = open.filter(({ end }) => end > b.start)
    for (const a of open) if (canMeet(a, b)) pairs.push({ a, b, likeness: likeness(a, b) })
    open.push(b)
  }
  return pairs.sort((x, y) => y.likeness - x.likeness || byPlace(x.a, y.a) || byPlace(x.b, y.b))
}

function canMeet(a: Mark, b: Mark): boolean {
  if (a.annotator === b.annotator) return false
  const common = shared(a, b)
  return common > 0 && common * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

function likeness(a: Mark, b: Mark): number {
  const common = shared(a, b)
  const whole = a.end - a.start + (b.end - b.start) - common
  return common / whole + (a.tag === b.tag ? 0.5 : 0)
}

function shared(a: Mark, b: Mark): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}
