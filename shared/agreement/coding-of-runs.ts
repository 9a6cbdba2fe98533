import type { CodedRun } from './code-characters.ts'
import type { Coding } from './coding.ts'
import { unmarked } from './flattened-marks.ts'

export const units = ['sentence', 'character'] as const
/** What agreement is counted over. */
export type Unit = (typeof units)[number]

interface RunsWishes {
  readonly raters: number
  readonly unit: Unit
  /** See `unmarkedNote`. */
  readonly leavesOutUnmarked: boolean
}

/** What leaving out text that nobody marked does to the figures. */
export const unmarkedNote =
  'Text that nobody marked is left out: the figures then say how far annotators agree on text that at ' +
  'least one of them marked. That most text needs no mark, on which all agree, no longer counts for ' +
  'them, so figures usually fall, and those corrected for chance can fall below 0.'

/** Runs of any number of articles as what the measures of coding take. A sentence counts once. */
export function codingOfRuns(
  runs: readonly CodedRun[],
  { raters, unit, leavesOutUnmarked }: RunsWishes,
): Coding {
  const indexes = new Map<string, number>()
  const grouped = new Map<string, { values: readonly number[]; weight: number }>()
  for (const { start, end, categories } of runs) {
    if (leavesOutUnmarked && categories.every((category) => category === unmarked)) continue
    const values = categories.map((category) => {
      const index = indexes.get(category) ?? indexes.size
      indexes.set(category, index)
      return index
    })
    const key = values.join()
    const weight = unit === 'sentence' ? 1 : end - start
    const item = grouped.get(key)
    if (item === undefined) grouped.set(key, { values, weight })
    else item.weight += weight
  }
  return { raters, categories: [...indexes.keys()], items: [...grouped.values()] }
}
