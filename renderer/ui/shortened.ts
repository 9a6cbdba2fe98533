/** In code points. */
const mostCharacters = 60

/** A quotation short enough to stand in a sentence; a longer one ends after a word with an ellipsis. */
export function shortened(words: string): string {
  const characters = Array.from(words.slice(0, mostCharacters * 2 + 1))
  if (characters.length <= mostCharacters) return words
  const cut = characters.slice(0, mostCharacters).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > mostCharacters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
