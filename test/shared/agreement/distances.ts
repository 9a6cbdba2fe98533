import { categoryCounts } from '../../../shared/agreement/category-counts.ts'
import type { Distance } from '../../../shared/agreement/distance.ts'
import type { NamedCoding } from './gold.ts'

/** The other distances of α in the literature, by which its core is checked as well. */
export const distances: Readonly<Record<string, (named: NamedCoding) => Distance>> = {
  interval: ({ values }) => {
    const at = numbers(values)
    return (a, b) => (at(a) - at(b)) ** 2
  },
  ratio: ({ values }) => {
    const at = numbers(values)
    return (a, b) => ((at(a) - at(b)) / (at(a) + at(b))) ** 2
  },
  ordinal: ({ coding, values }) => {
    const at = numbers(values)
    const totals = values.map(() => 0)
    for (const { counts, given } of categoryCounts(coding)) {
      if (given > 1) counts.forEach((count, index) => (totals[index]! += count))
    }
    return (a, b) => {
      const [low, high] = at(a) < at(b) ? [a, b] : [b, a]
      const between = totals
        .filter((_, index) => at(index) >= at(low) && at(index) <= at(high))
        .reduce((sum, count) => sum + count, 0)
      return (between - (totals[low]! + totals[high]!) / 2) ** 2
    }
  },
  /** Of Artstein and Poesio's example: half for whatever meets `Chck`. */
  custom: ({ values }) => {
    return (a, b) => (a === b ? 0 : values[a] === 'Chck' || values[b] === 'Chck' ? 0.5 : 1)
  },
  /** Passonneau (2004). */
  set:
    ({ values }) =>
    (a, b) =>
      setDistance(set(values[a]), set(values[b])),
  /** As DKPro has it. */
  masi: ({ values }) => {
    return (a, b) => {
      const [one, other] = [set(values[a]), set(values[b])]
      const common = [...one].filter((each) => other.has(each)).length
      const all = new Set([...one, ...other]).size
      return (1 - (all === 0 ? 1 : common / all)) * setDistance(one, other)
    }
  },
}

function numbers(values: readonly unknown[]): (index: number) => number {
  return (index) => Number(values[index])
}

function set(value: unknown): ReadonlySet<unknown> {
  return new Set(value as readonly unknown[])
}

function setDistance(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  const common = [...a].filter((each) => b.has(each)).length
  if (common === a.size && common === b.size) return 0
  if (common === a.size || common === b.size) return 1 / 3
  return common > 0 ? 2 / 3 : 1
}
