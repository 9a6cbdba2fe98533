import type { Annotation } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/span.ts'

/** An annotation as it is printed, with the number that leads to its note. */
export interface NumberedAnnotation {
  readonly number: number
  readonly annotation: Annotation
}

/** A piece of text under the same annotations throughout. Offsets in UTF-16 code units. */
export interface MarkedSegment extends Span {
  /** Outer ones first. */
  readonly marks: readonly NumberedAnnotation[]
  /** Those that end here, whose numbers are printed behind the piece. */
  readonly ending: readonly NumberedAnnotation[]
}

/**
 * Cuts a block where annotations begin or end. The segments follow each other without a gap and
 * cover the block.
 * @param annotations those that overlap the block, by start, the longer first.
 */
export function markSegments(
  block: Span,
  annotations: readonly NumberedAnnotation[],
): readonly MarkedSegment[] {
  const inBlock = ({ annotation }: NumberedAnnotation) =>
    annotation.start < block.end && annotation.end > block.start
  const here = annotations.filter(inBlock)
  const edges = new Set([block.start, block.end])
  for (const { annotation } of here) {
    edges.add(Math.max(annotation.start, block.start))
    edges.add(Math.min(annotation.end, block.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? block.start
    return {
      start,
      end,
      marks: here.filter(({ annotation }) => annotation.start < end && annotation.end > start),
      ending: here.filter(({ annotation }) => annotation.end === end),
    }
  })
}
