/** The words under each highlight that is on something, by the highlight's name. */
export function paintedWords(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...CSS.highlights]
      .filter(([, highlight]) => highlight.size > 0)
      .map(([name, highlight]) => [name, [...highlight].map(wordsOf)]),
  )
}

/** A static range does not tell its text. */
function wordsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const live = document.createRange()
  live.setStart(startContainer, startOffset)
  live.setEnd(endContainer, endOffset)
  return live.toString()
}
