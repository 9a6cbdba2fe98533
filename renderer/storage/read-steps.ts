import type { ClaimbenchDatabase } from './database.ts'
import type { StepRow } from './rows.ts'

/** One line of the history. */
export interface ListedStep {
  readonly seq: number
  /** What was done, as a person would say it. */
  readonly label: string
  /** ISO 8601 in UTC with `Z`. */
  readonly at: string
  readonly isDone: boolean
  /** How many records it changed. */
  readonly changed: number
}

export interface ListedSteps {
  /** The latest first: what can be done again, then what was done. */
  readonly steps: readonly ListedStep[]
  /** Whether there are older ones than these. */
  readonly hasOlder: boolean
}

/** The steps that can be taken back or done again, at most `limit` of each, those nearest to now. */
export async function readSteps(
  { history }: ClaimbenchDatabase,
  limit: number,
): Promise<ListedSteps> {
  const of = (done: 0 | 1) => history.where('[done+seq]').between([done, 0], [done, Infinity])
  const [undone, done, count] = await Promise.all([
    of(0).limit(limit).toArray(),
    of(1).reverse().limit(limit).toArray(),
    of(1).count(),
  ])
  return {
    steps: [...undone.reverse(), ...done].map(listed),
    hasOlder: count > done.length,
  }
}

function listed({ seq = 0, label, at, done, changes, swapped = 0 }: StepRow): ListedStep {
  return { seq, label, at, isDone: done === 1, changed: changes.length + swapped }
}
