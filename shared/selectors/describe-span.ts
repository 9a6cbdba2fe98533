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
  // A segmenter takes a thousand times longer, and files have a hundred thousand of these.
  if (isApart(text, at) && isApart(text, at + 1)) return { start: at, end: at + 1 }
  return segmentAt({ text, at, granularity: 'grapheme', language: '' })
}

/** Below U+0300 nothing joins what stands before it, but a line feed a carriage return (UAX #29). */
const firstJoining = 0x300

/** Whether it is plain that a grapheme ends before a code unit; false where that is not plain. */
function isApart(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before < firstJoining && after < firstJoining && !(before === 0x0d && after === 0x0a)
}
