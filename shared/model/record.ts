import type { Version } from './version.ts'

/** Members of a newer minor format or of another tool, kept as they came and written again. */
export type UnknownMembers = Readonly<Record<string, unknown>>

/** What every kept record has. Times are ISO 8601 in UTC with `Z`. */
export interface Versioned {
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly version: Version
  /** A tombstone: the record was deleted, and the deletion travels with the exchange file. */
  readonly deleted: boolean
  readonly unknown?: UnknownMembers
}
