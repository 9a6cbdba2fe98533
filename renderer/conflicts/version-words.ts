import type { ConflictVersion } from '../../shared/conflict/conflict.ts'

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** On which side a version was made: this installation's, or another's. */
export function sideWords({ isHere, isDeleted }: ConflictVersion): string {
  return `${isDeleted ? 'Deleted' : 'Changed'} ${isHere ? 'here' : 'there'}`
}

/** When a version was made, as the reader's locale writes it. */
export function versionTime({ modified }: ConflictVersion): string {
  const time = Date.parse(modified)
  return Number.isNaN(time) ? '' : times.format(time)
}

/** What settles a conflict for a version, as on a button. */
export function keepWords({ isDeleted }: ConflictVersion): string {
  return isDeleted ? 'Keep it deleted' : 'Keep this'
}
