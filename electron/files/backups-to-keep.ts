import type { BackupMoment } from './backup-names.ts'

const lastKept = 10
const daysKept = 30

/**
 * The backups worth their room, in the given order: the last ten, and the last one of each UTC day
 * in the 30 days up to the newest.
 *
 * Which is the last, the clock and the mark may tell differently: a clock can be set back, and the
 * marks of a library begun anew can start again. What is last by either is kept, so that neither
 * makes the latest backup look old; so the one with the highest mark is kept as well.
 */
export function backupsToKeep<Backup extends BackupMoment>(
  backups: readonly Backup[],
): readonly Backup[] {
  const byClock = backups.toSorted(laterFirst)
  const byMark = backups.toSorted(higherFirst)
  const newest = [byClock[0], byMark[0]].flatMap((each) => (each ? [dayOf(each)] : []))
  const daily = lastOfEachDay(byClock).filter((each) =>
    newest.some((day) => dayOf(each) <= day && dayOf(each) > day - daysKept),
  )
  const kept = new Set([...byClock.slice(0, lastKept), ...byMark.slice(0, lastKept), ...daily])
  return backups.filter((each) => kept.has(each))
}

/** Orders the later state first: by mark, and by the clock where marks are the same. */
export function higherFirst(a: BackupMoment, b: BackupMoment): number {
  return b.mark - a.mark || timeOf(b) - timeOf(a)
}

function laterFirst(a: BackupMoment, b: BackupMoment): number {
  return timeOf(b) - timeOf(a) || b.mark - a.mark
}

function lastOfEachDay<Backup extends BackupMoment>(byClock: readonly Backup[]): readonly Backup[] {
  const days = new Map<number, Backup>()
  for (const each of byClock) {
    if (!days.has(dayOf(each))) days.set(dayOf(each), each)
  }
  return [...days.values()]
}

/** In milliseconds since 1970. */
function timeOf({ written }: BackupMoment): number {
  return Date.parse(written)
}

/** In whole UTC days since 1970. */
function dayOf(moment: BackupMoment): number {
  return Math.floor(timeOf(moment) / 86_400_000)
}
