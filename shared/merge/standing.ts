import { sameJson } from '../history/same-json.ts'
import { compareVersions } from '../model/version.ts'
import { joinRecords } from './join-records.ts'
import type { Joinable } from './join-records.ts'

/**
 * How a record of a file stands to the library's (DESIGN section 5): not there yet; the same; all
 * that is here and more; less than what is here; or changed on both sides, so that versions stand
 * side by side until a person settles them.
 */
export type Standing = 'new' | 'identical' | 'updated' | 'older' | 'conflicting'

export interface Stands<Kept> {
  readonly standing: Standing
  /** What the library is to hold afterwards. */
  readonly joined: Kept
}

/** How a record stands to the one here, and what both make together. */
export function standingOf<Kept extends Joinable<Kept>>(
  mine: Kept | undefined,
  theirs: Kept,
): Stands<Kept> {
  if (mine === undefined) return { standing: 'new', joined: theirs }
  if (isSame(mine, theirs)) return { standing: 'identical', joined: mine }
  const joined = joinRecords(mine, theirs)
  if (sameJson(joined, mine)) return { standing: 'older', joined: mine }
  return { standing: joined.concurrent === undefined ? 'updated' : 'conflicting', joined }
}

/** Of what was deleted a file keeps only the times, so its content is not compared. */
function isSame<Kept extends Joinable<Kept>>(mine: Kept, theirs: Kept): boolean {
  if (sameJson(mine, theirs)) return true
  return (
    mine.deleted &&
    theirs.deleted &&
    mine.concurrent === undefined &&
    theirs.concurrent === undefined &&
    mine.modified === theirs.modified &&
    mine.created === theirs.created &&
    compareVersions(mine.version, theirs.version) === 'same'
  )
}
