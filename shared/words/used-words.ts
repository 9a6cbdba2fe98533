/** A speaker or a label, and how many annotations have it. */
export interface UsedWord {
  readonly word: string
  readonly count: number
}

/** How often each word is there; words are never empty. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words by use, the most used first, then by letter. */
export function mostUsedFirst(counts: ReadonlyMap<string, number>): readonly UsedWord[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || byLetter(a.word, b.word))
}

/** In the order of letters and, within words, of numbers; the same wherever it runs. */
export function byLetter(a: string, b: string): number {
  return letters.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

const letters = new Intl.Collator('en', { numeric: true })
