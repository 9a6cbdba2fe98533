/** How much of what was found belongs there, and how much of what belongs there was found. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Summary {
  readonly pages: number
  /** The mean of the pages' F1. */
  readonly meanF1: number
  /** F1 of the mean precision and the mean recall, which scrapinghub's benchmark calls F1. */
  readonly corpusF1: number
  readonly precision: number
  readonly recall: number
  /** A tenth of the pages have an F1 of this or less. */
  readonly tenthPercentile: number
  /** Pages of which nothing was found. */
  readonly empty: number
}

/** Compares runs of so many words (`\w+`, as Python's `re` has it) as multisets. */
export function agreementOf(
  found: string,
  { expected, wordsInARow }: { readonly expected: string; readonly wordsInARow: number },
): Agreement {
  const foundCounts = runCounts(found, wordsInARow)
  const expectedCounts = runCounts(expected, wordsInARow)
  let shared = 0
  for (const [run, count] of foundCounts) shared += Math.min(count, expectedCounts.get(run) ?? 0)
  const precision = ratio(shared, total(foundCounts), total(expectedCounts))
  const recall = ratio(shared, total(expectedCounts), total(foundCounts))
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

export function summaryOf(pages: readonly Agreement[]): Summary {
  const ordered = pages.map(({ f1 }) => f1).toSorted((a, b) => a - b)
  const precision = mean(pages.map((page) => page.precision))
  const recall = mean(pages.map((page) => page.recall))
  return {
    pages: pages.length,
    meanF1: mean(ordered),
    corpusF1: harmonicMean(precision, recall),
    precision,
    recall,
    tenthPercentile: ordered[Math.ceil(ordered.length / 10) - 1] ?? 0,
    empty: pages.filter(({ recall: found }) => found === 0).length,
  }
}

function runCounts(text: string, wordsInARow: number): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  // A text of fewer words is one run.
  const runs = words.length === 0 ? 0 : Math.max(1, words.length - wordsInARow + 1)
  for (let at = 0; at < runs; at += 1) {
    const run = words.slice(at, at + wordsInARow).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

function ratio(shared: number, all: number, others: number): number {
  if (all > 0) return shared / all
  return others === 0 ? 1 : 0
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
