import type { Span } from '../model/span.ts'

/** Those spans that share at least one code unit with another, in their order; an empty one none. */
export function overlapping<Item extends Span>(
  items: readonly Item[],
  { start, end }: Span,
): readonly Item[] {
  return items.filter((item) => Math.max(item.start, start) < Math.min(item.end, end))
}
