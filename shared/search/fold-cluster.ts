import { withPlainLetters } from '../text/plain-letters.ts'

/** What goes with the character before it: marks, invisible signs, the vowels and finals of Hangul, voicing. */
const extenders = String.raw`\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f`

/** A character that is put on the one before it. */
export const extender = new RegExp(`[${extenders}]`, 'u')

/** The characters of a text, each with what is put on it. */
export function clustersOf(text: string): readonly string[] {
  return text.match(new RegExp(`[^][${extenders}]*`, 'gu')) ?? []
}

const next = new RegExp(`[^][${extenders}]*`, 'uy')

/** The cluster that begins at an offset of a text, in UTF-16 code units. */
export function clusterAt(text: string, offset: number): string {
  next.lastIndex = offset
  return next.exec(text)?.[0] ?? text.charAt(offset)
}

/** Letters of Hangul that stand alone; taken apart they would grow together with their neighbours. */
const loneHangul = /^[\u3130-\u318f\uffa0-\uffdc]/

/**
 * Accents, points and vowel signs that people leave out when they type. Not those without which
 * another letter is meant: the voicing of kana, the vowels of the scripts of India and their like.
 */
const leftOutInTyping =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu

/** One sign for those that keyboards do not have. */
const typedAs: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′ʼ＇]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/\s/gu, ' '],
  [/ς/gu, 'σ'],
]

/**
 * A character with its marks as people search for it: in small letters (unless the case is kept),
 * without accents and invisible signs, wide and joined letters taken apart, quotation marks and
 * dashes as keyboards have them. May be empty, or longer than it was.
 */
export function foldCluster(cluster: string, keepCase = false): string {
  if (loneHangul.test(cluster)) return cluster
  const bare = cluster
    .normalize('NFKD')
    .replace(leftOutInTyping, '')
    .replace(/\p{Cf}/gu, '')
  const cased = keepCase ? bare : bare.toLowerCase().replace(leftOutInTyping, '')
  const plain = withPlainLetters(cased)
  return typedAs.reduce((text, [signs, sign]) => text.replace(signs, sign), plain).normalize('NFC')
}
