import type { Versioned } from '../model/record.ts'
import { bumpVersion } from '../model/version.ts'

export interface Revision<Content> {
  readonly content: Content
  readonly replica: string
  /** ISO 8601 in UTC with `Z`. */
  readonly now: string
}

/** The record with other content, as its next version by `replica`. */
export function revise<Kept extends Versioned, Content extends Partial<Kept>>(
  record: Kept,
  { content, replica, now }: Revision<Content>,
): Kept {
  return { ...record, ...content, modified: now, version: bumpVersion(record.version, replica) }
}
