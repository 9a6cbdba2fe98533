/** Letters that Unicode does not take apart into a base letter and a mark, as people type them without. */
const plainLetters: ReadonlyMap<string, string> = new Map([
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

const plainLetter = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'gu')

/**
 * A text as people search for it: in lower case, without accents, with wide and joined letters taken
 * apart (NFKD). Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // Lower case can bring a mark of its own: of İ the dot stays behind.
  return lower.replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replace(plainLetter, letterOf)
}

function letterOf(letter: string): string {
  return plainLetters.get(letter) ?? letter
}
