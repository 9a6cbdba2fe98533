import { endsAbbreviated } from './abbreviations.ts'

/** After “Stop!” with a small letter, or 「…。」 with a particle, the sentence that quotes goes on. */
const quoted = /[\p{Pf}\p{Pe}"'”’»«]$/u
const continues = /^(?:\p{Ll}|と|って|など)/u
/** In French a space stands before the mark that closes. */
const closes = /^[\p{Pf}\p{Pe}]\s/u

/**
 * Whether a sentence ends between two texts where Unicode's rules (UAX #29) find an end: not after
 * an abbreviation, nor after a quoted sentence with which the one around it goes on. White space
 * between the two stands at the end of the first.
 */
export function endsSentence(before: string, after: string, language: string): boolean {
  if (before.endsWith('\n')) return true
  if (closes.test(after)) return false
  const words = before.trimEnd()
  if (words.endsWith('.')) return !endsAbbreviated(words, after, language)
  return !(quoted.test(words.slice(-1)) && continues.test(after))
}
