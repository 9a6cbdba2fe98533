import { revise } from '../history/revise.ts'
import { alone, statesOf, wholeVersion } from '../merge/join-records.ts'
import type { Joinable } from '../merge/join-records.ts'
import type { ConflictField } from './conflict-field.ts'
import { differingFields, togetherIn } from './differing-fields.ts'

/** For each differing field the version from which it is taken, by its place; or all together. */
export type Picks = Readonly<Record<string, number | 'both'>>

/** What somebody makes of the open versions of a record: one of them, or the best of each. */
export type Choice =
  | { readonly kind: 'keep'; readonly version: number }
  /** A field that is not named stays as in the first version that is not deleted. */
  | { readonly kind: 'combine'; readonly picks: Picks }

export interface Settling {
  readonly choice: Choice
  readonly replica: string
  /** ISO 8601 in UTC with `Z`. */
  readonly now: string
}

/**
 * A record with its open versions settled: the next version by `replica`, which includes them all.
 * @throws RangeError when the choice names a version that the record does not have.
 */
export function settleRecord<Kept extends Joinable<Kept>>(
  record: Kept,
  fields: readonly ConflictField<Kept>[],
  { choice, replica, now }: Settling,
): Kept {
  const chosen = chosenContent(statesOf(record), fields, choice)
  const next: Kept = { ...chosen, version: wholeVersion(record) }
  return revise(next, { content: {}, replica, now })
}

/** The versions put together as they are picked, without being settled. */
export function combined<Kept extends Joinable<Kept>>(
  states: readonly Kept[],
  fields: readonly ConflictField<Kept>[],
  picks: Picks,
): Kept {
  const base = alone(firstLive(states))
  return differingFields(states, fields).reduce((sum, field): Kept => {
    const pick = picks[field.name]
    if (pick === undefined) return sum
    const from = pick === 'both' ? (togetherIn(field, states) ?? base) : at(states, pick)
    return { ...sum, ...field.of(from) }
  }, base)
}

function chosenContent<Kept extends Joinable<Kept>>(
  states: readonly Kept[],
  fields: readonly ConflictField<Kept>[],
  choice: Choice,
): Kept {
  if (choice.kind === 'combine') return combined(states, fields, choice.picks)
  const state = alone(at(states, choice.version))
  // A deletion that came in a file has kept nothing of the record, not even who made it.
  return state.deleted ? { ...alone(firstLive(states)), deleted: true } : state
}

function firstLive<Kept extends Joinable<Kept>>(states: readonly Kept[]): Kept {
  return states.find(({ deleted }) => !deleted) ?? at(states, 0)
}

function at<Kept>(states: readonly Kept[], index: number): Kept {
  const state = states[index]
  if (state === undefined) throw new RangeError(`There is no version ${index}`)
  return state
}
