/** What the name of a backup tells of it. */
export interface BackupMoment {
  /** ISO 8601 in UTC, to the second. */
  readonly written: string
  /** Counts the backups of a library: the higher one is the later state. */
  readonly mark: number
}

const pattern =
  /^library-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-(\d{6,16})\.claimbench\.json$/

/**
 * The file name of a backup, as in `library-2026-11-23T15-04-05Z-000042.claimbench.json`: without
 * colons, which Windows refuses, and in order of time when sorted. `mark` is a positive integer;
 * the date lies in the years 0 to 9999.
 */
export function backupName(date: Date, mark: number): string {
  const second = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const name = `library-${second.replaceAll(':', '-')}-${String(mark).padStart(6, '0')}.claimbench.json`
  if (!pattern.test(name) || !Number.isSafeInteger(mark) || mark < 1) {
    throw new RangeError(`No backup can be named after ${second} and the mark ${mark}`)
  }
  return name
}

/** Undoes `backupName`; null for every name that it does not make. */
export function parseBackupName(name: string): BackupMoment | null {
  const [, day, hours, minutes, seconds, digits] = pattern.exec(name) ?? []
  if (day === undefined || hours === undefined || minutes === undefined) return null
  const written = `${day}T${hours}:${minutes}:${seconds ?? ''}Z`
  const date = new Date(written)
  const mark = Number(digits)
  if (Number.isNaN(date.getTime()) || !Number.isSafeInteger(mark) || mark < 1) return null
  // There is no 30 February, and 7 is written 000007 and in no other way.
  return backupName(date, mark) === name ? { written, mark } : null
}
