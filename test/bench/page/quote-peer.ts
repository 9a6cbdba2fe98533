import approxSearch from 'approx-string-match'
import type { Sought } from '../../../shared/placement/placement.ts'
import type { Span } from '../../../shared/model/span.ts'

/**
 * What the Hypothesis client does with position and quotation: the position where the words stand
 * there; else every exact place, or without any the approximate ones with up to half the words'
 * length (at most 256) of errors; of these the best by words (50), prefix (20), suffix (20) and
 * nearness (2). It sets no least score.
 */
export function peerPlace(text: string, { quote, hint }: Sought): Span | null {
  const { exact, prefix, suffix } = quote
  if (hint !== null && text.startsWith(exact, hint)) {
    return { start: hint, end: hint + exact.length }
  }
  let best: Span | null = null
  let highest = -1
  for (const match of matches(text, exact, Math.min(256, exact.length / 2))) {
    const { start, end, errors } = match
    const before = text.slice(Math.max(0, start - prefix.length), start)
    const after = text.slice(end, end + suffix.length)
    const near = hint === null ? 1 : 1 - Math.abs(start - hint) / text.length
    const score =
      50 * (1 - errors / exact.length) +
      20 * (prefix === '' ? 1 : likeness(before, prefix)) +
      20 * (suffix === '' ? 1 : likeness(after, suffix)) +
      2 * near
    if (score > highest) {
      highest = score
      best = { start, end }
    }
  }
  return best
}

function matches(text: string, words: string, maxErrors: number) {
  const same: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    same.push({ start: at, end: at + words.length, errors: 0 })
  }
  return same.length > 0 ? same : approxSearch(text, words, maxErrors)
}

function likeness(text: string, words: string): number {
  if (text === '') return 0
  return 1 - (matches(text, words, words.length)[0]?.errors ?? words.length) / words.length
}
