import type { Span } from '../../../shared/model/span.ts'
import type { Placement } from '../../../shared/placement/placement.ts'

/** Where a placement lies, or may lie. */
export function spansOf(placement: Placement): readonly Span[] {
  if (placement.verdict === 'lost') return []
  if (placement.verdict === 'ambiguous') return placement.candidates.map(({ span }) => span)
  return [placement.span]
}
