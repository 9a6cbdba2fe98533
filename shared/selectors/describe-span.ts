import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { segmentAt } from '../text/segment-at.ts'

/** At least so many code units of context, as much as tells most repeated phrases apart. */
export const contextLength = 32

/**
 * The words of a span with 32 UTF-16 code units or more around them, fewer only at the text's ends;
 * longer where 32 would cut a surrogate pair or grapheme (W3C TextQuoteSelector, section 4.2.4).
 */
export function describeSpan(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(graphemeAt(text, start - contextLength).start, start),
    suffix: text.slice(end, graphemeAt(text, end + contextLength - 1).end),
  }
}

/** The grapheme of a code unit, in no language in particular; beyond the text's ends, its end. */
function graphemeAt(text: string, at: number): Span {
  if (at < 0) return { start: 0, end: 0 }
  if (at >= text.length) return { start: text.length, end: text.length }
  return segmentAt({ text, at, granularity: 'grapheme', language: '' })
}
