import type { Span } from '../model/span.ts'
import { tags } from '../model/tag.ts'
import type { Tag } from '../model/tag.ts'
import type { Mark } from './mark.ts'

/** A stretch that one annotator marked, and as what. */
export interface Stretch extends Span {
  /** A tag, `untagged`, or several of them, as `claim + evidence`. */
  readonly category: string
}

/** The name of text that an annotator did not mark. */
export const unmarked = 'not marked'

/** The name of a tag as a category. */
export function categoryOf(tag: Tag | null): string {
  return tag ?? 'untagged'
}

/**
 * One annotator's marks of one article as stretches that do not overlap, in order: overlapping marks
 * of the same tag become one, and where marks of several tags overlap, their combination counts as a
 * category of its own. Marks that only touch stay apart.
 */
export function flattenedMarks(marks: readonly Mark[]): readonly Stretch[] {
  const joined = [...tags, null].flatMap((tag) =>
    joinedSpans(marks.filter((mark) => mark.tag === tag)).map((span) => ({ ...span, tag })),
  )
  const edges = [...new Set(joined.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const starting = joined.toSorted((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let open: typeof joined = []
  let next = 0
  edges.forEach((start, index) => {
    const end = edges[index + 1]
    open = open.filter((each) => each.end > start)
    for (let each = starting[next]; each?.start === start; each = starting[next]) {
      open.push(each)
      next += 1
    }
    if (end === undefined || open.length === 0) return
    stretches.push({ start, end, category: combined(open.map(({ tag }) => tag)) })
  })
  return stretches
}

/** Several tags of one unit as one category, in the order of the tags. */
export function combined(given: Iterable<Tag | null>): string {
  const all = new Set(given)
  return [...tags, null]
    .filter((tag) => all.has(tag))
    .map(categoryOf)
    .join(joint)
}

/** The tags that were combined to a category; of text that was not marked, that alone. */
export function separated(category: string): ReadonlySet<string> {
  return new Set(category.split(joint))
}

const joint = ' + '

/** Spans in order, with those that overlap made one; empty ones are left out. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= start) continue
    const last = joined.at(-1)
    if (last !== undefined && start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    } else joined.push({ start, end })
  }
  return joined
}
