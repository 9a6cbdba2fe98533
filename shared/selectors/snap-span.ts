import type { Span } from '../model/span.ts'
import { segmentAt } from '../text/segment-at.ts'

export interface SnapOptions {
  readonly text: string
  readonly span: Span
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
  readonly to: 'word' | 'grapheme'
}

/**
 * The span that a person's selection means: white space at both ends left out, grown to whole words
 * or whole graphemes, never cutting a surrogate pair. Null when only white space was selected.
 * Offsets in UTF-16 code units. Law: snapping a snapped span changes nothing.
 */
export function snapSpan({ text, span, language, to }: SnapOptions): Span | null {
  const trimmed = trim(text, span)
  return trimmed === null ? null : grown({ text, span: trimmed, language, to })
}

/** A word's edge need not be a grapheme's, nor the other way round: grown until both are whole. */
function grown(options: SnapOptions): Span {
  const { text, span, language, to } = options
  const word = to === 'word' ? grownTo('word', options) : span
  const whole = grownTo('grapheme', { text, span: word, language, to })
  const same = whole.start === span.start && whole.end === span.end
  return same ? span : grown({ ...options, span: whole })
}

function grownTo(granularity: 'word' | 'grapheme', { text, span, language }: SnapOptions): Span {
  const first = segmentAt({ text, at: span.start, granularity, language })
  const last = segmentAt({ text, at: span.end - 1, granularity, language })
  const counts = (segment: typeof first) => granularity === 'grapheme' || segment.isWordLike
  return {
    start: counts(first) ? first.start : span.start,
    end: counts(last) ? last.end : span.end,
  }
}

function trim(text: string, { start, end }: Span): Span | null {
  const selected = text.slice(start, end)
  const from = selected.length - selected.trimStart().length
  const to = selected.trimEnd().length
  return from >= to ? null : { start: start + from, end: start + to }
}
