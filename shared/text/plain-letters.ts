/** Letters that Unicode does not take apart into a base letter and a mark, as people type them without. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
])

const letters = [...plainLetters].flatMap(([letter, plain]): [string, string][] => [
  [letter, plain],
  // ẞ has ß for its small letter, and none of ß is a single letter.
  [letter === 'ß' ? 'ẞ' : letter.toUpperCase(), plain.toUpperCase()],
])

const plainOf: ReadonlyMap<string, string> = new Map([...letters, ...plainLetters])
const anyOfThem = new RegExp(`[${[...plainOf.keys()].filter((key) => key !== 'I').join('')}]`, 'gu')

/** A text with ß as ss, ł as l, Æ as AE and their like, in the case that each has. */
export function withPlainLetters(text: string): string {
  return text.replace(anyOfThem, (letter) => plainOf.get(letter) ?? letter)
}
