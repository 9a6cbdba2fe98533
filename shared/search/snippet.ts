import type { Span } from '../model/span.ts'
import { segmentAt } from '../text/segment-at.ts'

/** Words of a text with what stands around them in their paragraph, for a line of a list. */
export interface Snippet {
  readonly before: string
  readonly hit: string
  readonly after: string
}

const mostBefore = 32
const mostAfter = 120
const mostHit = 240

/**
 * The words of a span and what stands around them in the same line of the text: up to 32 code units
 * before and 120 after, cut between words where there are any, with an ellipsis.
 */
export function snippetOf(text: string, { start, end }: Span): Snippet {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const lineBreak = text.indexOf('\n', end)
  const lineEnd = lineBreak === -1 ? text.length : lineBreak
  const from = start - lineStart <= mostBefore ? lineStart : wordStart(text, start)
  const to = lineEnd - end <= mostAfter ? lineEnd : wordEnd(text, end)
  const isLong = end - start > mostHit
  const hitEnd = isLong ? graphemeStart(text, start + mostHit) : end
  return {
    before: `${from > lineStart ? '…' : ''}${text.slice(from, start)}`,
    hit: `${text.slice(start, hitEnd).replaceAll(/\s+/g, ' ')}${isLong ? '…' : ''}`,
    after: isLong ? '' : `${text.slice(end, to)}${to < lineEnd ? '…' : ''}`,
  }
}

function wordStart(text: string, start: number): number {
  const from = start - mostBefore
  const space = text.indexOf(' ', from)
  return space !== -1 && space + 1 < start ? space + 1 : graphemeStart(text, from)
}

function wordEnd(text: string, end: number): number {
  const to = end + mostAfter
  const space = text.lastIndexOf(' ', to)
  return space > end ? space : graphemeStart(text, to)
}

function graphemeStart(text: string, at: number): number {
  return segmentAt({ text, at, granularity: 'grapheme', language: '' }).start
}
