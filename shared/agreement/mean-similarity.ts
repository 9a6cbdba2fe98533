import type { Coding } from './coding.ts'
import { defined, reasons, undefinedBecause } from './figure.ts'
import type { Figure } from './figure.ts'

/** How alike two categories are, by their indexes, from 0 to 1, and the same both ways. */
type Similarity = (a: number, b: number) => number

/**
 * The mean similarity of the pairs of values that two annotators gave to the same unit. 0 to 1. Each
 * value weighs the same where some are missing: with a similarity of 1 for equal categories and 0 for
 * all others it is the percentage agreement.
 */
export function meanSimilarity({ raters, items }: Coding, similarity: Similarity): Figure {
  if (raters < 2) return undefinedBecause(reasons.oneAnnotator)
  let alike = 0
  let total = 0
  for (const { values, weight } of items) {
    const given = values.filter((value) => value !== null)
    if (given.length < 2) continue
    let sum = 0
    given.forEach((one, at) => {
      for (const other of given.slice(at + 1)) sum += 2 * similarity(one, other)
    })
    alike += (weight * sum) / (given.length - 1)
    total += weight * given.length
  }
  return total === 0 ? undefinedBecause(reasons.nothing) : defined(alike / total)
}
