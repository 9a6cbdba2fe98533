import type { Annotation, Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { sameJson } from './same-json.ts'
import type { Step } from './step.ts'

/** A passage's new boundaries and its words between them, which mean something only together. */
export interface Boundaries {
  readonly span: Span
  readonly quote: Quote
}

/** How boundaries are moved: a key moves them a little, often again and again. */
export interface MovedBoundaries extends Boundaries {
  readonly by: 'key' | 'drag'
}

/** The step that moves the boundaries of an annotation's passage; null when they stand there. */
export function planMoveBoundary(annotation: Annotation, { span, quote }: Boundaries): Step | null {
  const { id, articleId, start, end } = annotation
  if (start === span.start && end === span.end) return null
  return {
    label,
    changes: [
      {
        on: 'annotation',
        articleId,
        id,
        before: { start, end, quote: annotation.quote },
        after: { start: span.start, end: span.end, quote },
      },
    ],
  }
}

const label = 'Move boundary'

/**
 * Two steps as one, where both move boundaries of the same annotation and the second begins where
 * the first ends; else null. So a key held down is one step, not one for each word.
 */
export function joinMoves(first: Step, second: Step): Step | null {
  if (first.label !== label || second.label !== label) return null
  const [was, ...more] = first.changes
  const [is] = second.changes
  if (was?.on !== 'annotation' || is?.on !== 'annotation' || more.length > 0) return null
  if (was.id !== is.id || !sameJson(was.after, is.before)) return null
  return { label, changes: [{ ...was, after: is.after }] }
}
