import { gramIndex } from './gram-index.ts'
import type { GramIndex } from './gram-index.ts'
import { plainCodes } from './plain-codes.ts'
import { wholeGraphemes } from './grapheme-edges.ts'
import type { WholeGraphemes } from './grapheme-edges.ts'

/** What all quotations looked for in one text share. */
export interface TextIndex {
  readonly text: string
  readonly codes: Uint16Array
  /** For each of `codes` its offset in the text, in UTF-16 code units. */
  readonly sources: Uint32Array
  readonly grams: GramIndex
  readonly grown: WholeGraphemes
}

/** Takes time and memory in proportion to the text: some 40 bytes a character. */
export function textIndex(text: string): TextIndex {
  const { codes, sources } = plainCodes(text)
  return { text, codes, sources, grams: gramIndex(codes), grown: wholeGraphemes(text) }
}
