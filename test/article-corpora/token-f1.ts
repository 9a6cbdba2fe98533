/** How well two texts agree as bags of words: the harmonic mean of precision and recall. */
export function tokenF1(text: string, reference: string): number {
  return bagF1(wordsOf(text), wordsOf(reference))
}

/** The same of all runs of four words, which a wrong order of reading breaks. */
export function shingleF1(text: string, reference: string): number {
  return bagF1(shinglesOf(wordsOf(text)), shinglesOf(wordsOf(reference)))
}

function bagF1(found: readonly string[], expected: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of expected) counts.set(item, (counts.get(item) ?? 0) + 1)
  let shared = 0
  for (const item of found) {
    const left = counts.get(item) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(item, left - 1)
    }
  }
  const all = found.length + expected.length
  return all === 0 ? 1 : (2 * shared) / all
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function shinglesOf(words: readonly string[]): readonly string[] {
  return words.length < 4
    ? [words.join(' ')]
    : words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '))
}
