import type { Span } from '../model/span.ts'
import { carrySpans } from '../placement/carry-spans.ts'
import type { Placement } from '../placement/placement.ts'

interface Placing {
  readonly from: string
  readonly to: string
  readonly spans: readonly Span[]
}

/**
 * Where spans of an older text stand in a newer one; one placement for each, in their order. A span
 * that does not lie within the older text, as a damaged file may bring one, is `lost`.
 */
export function placeAnnotations({ from, to, spans }: Placing): readonly Placement[] {
  const isWithin = ({ start, end }: Span) => 0 <= start && start <= end && end <= from.length
  const placed = carrySpans(from, to, spans.filter(isWithin))
  let next = 0
  return spans.map((span) => (isWithin(span) ? placed[next++] : undefined) ?? { verdict: 'lost' })
}
