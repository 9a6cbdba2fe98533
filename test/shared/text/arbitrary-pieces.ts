import fc from 'fast-check'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'

/** Pieces of text that are hard to cut rightly. */
export const hardPieces = [
  ...['word', ' ', '\n\n', 'e\u0301', '🇫🇷', '👩‍👧', 'ש', '’', '.', 'don’t', '日本', 'ภาษา'],
  ...['한', '\u1112\u1161', 'ᆫ', '\u0600', '\u0301', '\u200d', '😀', 'क्षि', 'مرحبا', '🇩'],
]

/** Canonical texts of some pieces, some of them over and over. */
export function textOf(pieces: readonly string[]) {
  // Longer than any window one could look through.
  const long = fc
    .tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 1500 }))
    .map(([piece, times]) => piece.repeat(times))
  const some = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: long },
  )
  return fc
    .array(some, { minLength: 1, maxLength: 30 })
    .map((parts) => canonicalText(plainTextBlocks(parts.join(''))))
    .filter((canonical) => canonical.text !== '')
}

/** Where graphemes begin and end. */
export function graphemeEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length])
  for (const { index } of new Intl.Segmenter().segment(text)) edges.add(index)
  return edges
}
