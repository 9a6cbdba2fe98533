import { alone, joinRecords, statesOf, wholeVersion } from '../merge/join-records.ts'
import type { Joinable } from '../merge/join-records.ts'
import { bumpVersion } from '../model/version.ts'

export interface Revision<Content> {
  readonly content: Content
  readonly replica: string
  /** ISO 8601 in UTC with `Z`. */
  readonly now: string
}

/**
 * The record with other content, as its next version by `replica`. Versions of it that nobody has
 * settled stay beside it; deleting it settles them.
 */
export function revise<Kept extends Joinable<Kept>, Content extends Partial<Kept>>(
  record: Kept,
  { content, replica, now }: Revision<Content>,
): Kept {
  const next = (kept: Kept): Kept => {
    return { ...kept, ...content, modified: now, version: bumpVersion(kept.version, replica) }
  }
  if (record.concurrent === undefined) return next(record)
  if (content.deleted === true) return next(settled(record))
  const [shown, ...others] = statesOf(record)
  return others.reduce<Kept>((joined, each) => joinRecords(joined, each), next(shown ?? record))
}

/** The record alone, in a version that includes all the others. */
export function settled<Kept extends Joinable<Kept>>(record: Kept): Kept {
  return { ...alone(record), version: wholeVersion(record) }
}

/** A record with other content as the version that settles it: it includes every open one. */
export function settle<Kept extends Joinable<Kept>, Content extends Partial<Kept>>(
  record: Kept,
  revision: Revision<Content>,
): Kept {
  return revise(settled(record), revision)
}
