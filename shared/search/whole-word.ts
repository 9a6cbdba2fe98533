import type { Span } from '../model/span.ts'
import { segmentAt } from '../text/segment-at.ts'

const ofAWord = /[\p{L}\p{M}\p{N}_]/u

/** Scripts that put no spaces between words; where one ends only a dictionary tells. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Whether no word reaches over either end of a span. An apostrophe or hyphen ends a word here, unlike
 * in UAX #29: a name counts as whole in “Anna’s”. Offsets in UTF-16 code units.
 */
export function isWholeWord(text: string, { start, end }: Span): boolean {
  return isEdge(text, start) && isEdge(text, end)
}

function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const before = characterBefore(text, at)
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!ofAWord.test(before) || !ofAWord.test(after)) return true
  if (!unspaced.test(before) && !unspaced.test(after)) return false
  return segmentAt({ text, at, granularity: 'word', language: '' }).start === at
}

function characterBefore(text: string, at: number): string {
  const last = text.charAt(at - 1)
  return /[\udc00-\udfff]/.test(last) && at > 1 ? text.slice(at - 2, at) : last
}
