import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import type { WholeGraphemes } from './grapheme-edges.ts'

/**
 * The span of the same words with the same context at an offset (UTF-16 code units); null where that
 * is not so, or a grapheme would be cut.
 */
export function framedSpan(
  text: string,
  grown: WholeGraphemes,
  { exact, prefix, suffix }: Quote,
  start: number,
): Span | null {
  if (start < 0 || !text.startsWith(exact, start)) return null
  const end = start + exact.length
  if (!text.startsWith(suffix, end) || !text.endsWith(prefix, start)) return null
  const span = grown({ start, end })
  return span.start === start && span.end === end ? span : null
}
