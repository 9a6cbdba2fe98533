import fc from 'fast-check'
import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { questions } from '../../../shared/ipc/questions.ts'
import { backupName, parseBackupName } from '../../../electron/files/backup-names.ts'

const date = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const mark = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const moment = new Date('2026-11-23T15:04:05.678Z')

describe('backupName', () => {
  it('tells when and which', () => {
    expect(backupName(moment, 42)).toBe('library-2026-11-23T15-04-05Z-000042.claimbench.json')
    expect(backupName(moment, 1234567)).toBe('library-2026-11-23T15-04-05Z-1234567.claimbench.json')
  })

  it('can be asked for by the page', () => {
    fc.assert(
      fc.property(date, mark, (when, which) => {
        const question = { name: backupName(when, which) }
        expect(safeParse(questions['read-backup'], question).success).toBe(true)
      }),
    )
  })

  it.each([
    ['no mark', moment, 0],
    ['a mark below none', moment, -1],
    ['half a mark', moment, 1.5],
    ['a mark that is not counted exactly', moment, 2 ** 53],
    ['no date', new Date(Number.NaN), 1],
    ['a year of five digits', new Date('+010000-01-01T00:00:00Z'), 1],
    ['a year before 0', new Date('-000001-01-01T00:00:00Z'), 1],
  ])('throws for %s', (_, when, which) => {
    expect(() => backupName(when, which)).toThrow(RangeError)
  })
})

describe('parseBackupName', () => {
  it('undoes backupName, to the second', () => {
    fc.assert(
      fc.property(date, mark, (when, which) => {
        const second = Math.floor(when.getTime() / 1000) * 1000
        const parsed = parseBackupName(backupName(when, which))
        expect(parsed?.mark).toBe(which)
        expect(Date.parse(parsed?.written ?? '')).toBe(second)
      }),
    )
    expect(parseBackupName('library-2026-11-23T15-04-05Z-000042.claimbench.json')).toEqual({
      written: '2026-11-23T15:04:05Z',
      mark: 42,
    })
  })

  it.each([
    '',
    'notes.txt',
    'library-2026-11-23T15-04-05Z-000042.claimbench.json.tmp',
    '../library-2026-11-23T15-04-05Z-000042.claimbench.json',
    'library-2026-11-23T15-04-05Z-000042.claimbench.json\n',
    'Library-2026-11-23T15-04-05Z-000042.claimbench.json',
    'library-2026-11-23T15:04:05Z-000042.claimbench.json',
    'library-2026-02-30T15-04-05Z-000042.claimbench.json',
    'library-2026-13-01T15-04-05Z-000042.claimbench.json',
    'library-2026-11-23T24-00-00Z-000042.claimbench.json',
    'library-2026-11-23T15-04-60Z-000042.claimbench.json',
    'library-2026-11-23T15-04-05Z-42.claimbench.json',
    'library-2026-11-23T15-04-05Z-0000042.claimbench.json',
    'library-2026-11-23T15-04-05Z-000000.claimbench.json',
    'library-2026-11-23T15-04-05Z-9007199254740992.claimbench.json',
    'library---Z.claimbench.json',
  ])('knows no %j', (name) => {
    expect(parseBackupName(name)).toBeNull()
  })
})
