import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { segmenter } from '../text/segments.ts'

/** At least so many code units of context, as much as tells most repeated phrases apart. */
export const contextLength = 32

/**
 * The words of a span with 32 UTF-16 code units or more around them, fewer only at the text's ends;
 * longer where 32 would cut a surrogate pair or grapheme (W3C TextQuoteSelector, section 4.2.4).
 */
export function describeSpan(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(graphemeStart(text, start - contextLength), start),
    suffix: text.slice(end, graphemeEnd(text, end + contextLength)),
  }
}

/** Far enough before a place for any grapheme that people write. */
const reach = 64

function graphemeStart(text: string, at: number): number {
  if (at <= 0) return 0
  const from = Math.max(0, at - reach)
  const found = segmenter('grapheme', '')
    .segment(text.slice(from, at + reach))
    .containing(at - from)
  return found === undefined ? at : from + found.index
}

function graphemeEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const start = graphemeStart(text, at)
  if (start === at) return at
  const found = segmenter('grapheme', '')
    .segment(text.slice(start, start + reach))
    .containing(0)
  return found === undefined ? at : start + found.segment.length
}
