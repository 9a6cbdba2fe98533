import type { Annotation } from '../../shared/model/annotation.ts'
import type { Tally } from './rows.ts'

export const emptyTally: Tally = { claim: 0, denial: 0, evidence: 0, threat: 0, untagged: 0 }

/** The tally after one annotation changed; undefined stands for "is not there". */
export function retally(
  tally: Tally,
  before: Annotation | undefined,
  after: Annotation | undefined,
): Tally {
  const without = before === undefined || before.deleted ? tally : count(tally, before, -1)
  return after === undefined || after.deleted ? without : count(without, after, 1)
}

function count(tally: Tally, { tag }: Annotation, by: 1 | -1): Tally {
  const key = tag ?? 'untagged'
  return { ...tally, [key]: tally[key] + by }
}
