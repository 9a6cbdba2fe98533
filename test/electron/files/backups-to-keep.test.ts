import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupMoment } from '../../../electron/files/backup-names.ts'
import { backupsToKeep } from '../../../electron/files/backups-to-keep.ts'

const day = 86_400_000
const start = Date.parse('2026-01-01T00:00:00Z')
const at = (milliseconds: number, mark: number): BackupMoment => ({
  written: new Date(start + milliseconds).toISOString(),
  mark,
})
const timeOf = ({ written }: BackupMoment) => Date.parse(written)
const dayOf = (backup: BackupMoment) => backup.written.slice(0, 10)

/** Clock and mark need not agree. */
const backups = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.integer({ min: 1, max: 200 }))
    .map(([hours, mark]) => at((hours * day) / 24, mark)),
  { maxLength: 100 },
)

/** As a library writes them: the mark grows with time. */
const history = fc
  .array(fc.integer({ min: 1, max: 3 * 24 * 60 }), { maxLength: 150 })
  .map((pauses) => {
    let minutes = 0
    return pauses.map((pause, index) => at((minutes += pause) * 60_000, index + 1))
  })

describe('backupsToKeep', () => {
  it('keeps the last ten, and the last of each of thirty days', () => {
    // Four a day for forty days.
    const all = Array.from({ length: 160 }, (_, index) => at((index * day) / 4, index + 1))
    const marks = backupsToKeep(all).map(({ mark }) => mark)
    const lastOfDays = Array.from({ length: 30 }, (_, index) => (11 + index) * 4)
    const lastTen = Array.from({ length: 10 }, (_, index) => 151 + index)
    expect(marks).toEqual([...new Set([...lastOfDays, ...lastTen])].sort((a, b) => a - b))
  })

  it('keeps the last ten however old they are', () => {
    const all = Array.from({ length: 12 }, (_, index) => at(index * 100 * day, index + 1))
    expect(backupsToKeep(all)).toEqual(all.slice(2))
  })

  it('takes days in UTC', () => {
    const evening = at(day - 1, 1)
    const morning = at(day, 2)
    const later = Array.from({ length: 20 }, (_, index) => at(2 * day + index, index + 3))
    expect(backupsToKeep([evening, morning, ...later]).slice(0, 2)).toEqual([evening, morning])
  })

  it('keeps new backups after the clock was years ahead', () => {
    const ahead = Array.from({ length: 20 }, (_, index) => at(9000 * day + index, index + 1))
    const right = Array.from({ length: 15 }, (_, index) => at(index * day, index + 21))
    const kept = backupsToKeep([...ahead, ...right])
    expect(kept).toEqual(expect.arrayContaining(right))
    expect(kept).toHaveLength(25)
  })

  it('keeps new backups after the marks began again', () => {
    const old = Array.from({ length: 20 }, (_, index) => at(index, 1000 + index))
    const begun = Array.from({ length: 10 }, (_, index) => at(day + index, 1 + index))
    expect(backupsToKeep([...old, ...begun])).toEqual([...old.slice(10), ...begun])
  })

  it('keeps the one with the highest mark', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const highest = Math.max(...all.map(({ mark }) => mark))
        const kept = backupsToKeep(all).map(({ mark }) => mark)
        expect(all.length === 0 || kept.includes(highest)).toBe(true)
      }),
    )
  })

  it('removes one only for a later one of its day, or when it is thirty days older', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = backupsToKeep(all)
        const newest = Math.max(...all.map(timeOf))
        for (const removed of all.filter((each) => !kept.includes(each))) {
          const later = kept.some(
            (each) => dayOf(each) === dayOf(removed) && timeOf(each) >= timeOf(removed),
          )
          expect(later || newest - timeOf(removed) > 29 * day).toBe(true)
          expect(kept.filter((each) => timeOf(each) >= timeOf(removed)).length).toBeGreaterThan(9)
          expect(kept.filter((each) => each.mark >= removed.mark).length).toBeGreaterThan(9)
        }
      }),
    )
  })

  it('keeps at most thirty-nine of a library’s history', () => {
    fc.assert(
      fc.property(history, (all) => {
        expect(backupsToKeep(all).length).toBeLessThanOrEqual(39)
      }),
    )
  })

  it('keeps all of what it has kept', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = backupsToKeep(all)
        expect(backupsToKeep(kept)).toEqual(kept)
      }),
    )
  })

  it('asks for nothing back that it let go', () => {
    fc.assert(
      fc.property(history, (all) => {
        // Removing after each backup leaves the same as removing once at the end.
        const stepwise = all.reduce<readonly BackupMoment[]>(
          (kept, each) => backupsToKeep([...kept, each]),
          [],
        )
        expect(stepwise).toEqual(backupsToKeep(all))
      }),
    )
  })
})
