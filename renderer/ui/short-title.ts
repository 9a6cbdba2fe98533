/** In code points: as much of a title as names an article in a sentence. */
const most = 80

/** A title short enough to stand in a sentence or a tooltip; a longer one ends with an ellipsis. */
export function shortTitle(title: string): string {
  if (title.length <= most) return title
  const characters = Array.from(title.slice(0, most * 2))
  if (characters.length <= most && title.length <= most * 2) return title
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}
