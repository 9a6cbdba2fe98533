import { withPlainLetters } from './plain-letters.ts'

/**
 * A text as people search for it: in lower case, without accents, with wide and joined letters taken
 * apart (NFKD). Folding twice changes nothing. Titles are kept folded by it, so it stays as it is.
 */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // Lower case can bring a mark of its own: of İ the dot stays behind.
  return withPlainLetters(lower.replace(/\p{M}/gu, ''))
}
