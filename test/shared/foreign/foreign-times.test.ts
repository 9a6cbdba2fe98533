import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesOf, unknownTime, utcTime } from '../../../shared/foreign/foreign-times.ts'

describe('a time', () => {
  it.each([
    ['2016-12-16T11:24:14.673557+00:00', '2016-12-16T11:24:14.673557Z'],
    ['2026-03-01T00:30:00+01:00', '2026-02-28T23:30:00Z'],
    ['2024-02-29T23:30:00-0200', '2024-03-01T01:30:00Z'],
    ['2026-01-31', '2026-01-31T00:00:00Z'],
    ['2026-01-31T10:00', '2026-01-31T10:00:00Z'],
    ['yesterday', undefined],
    ['2026-13-01', undefined],
    [1770000000, undefined],
  ])('%s is %s in UTC', (value, time) => {
    expect(utcTime(value)).toBe(time)
  })

  it('in any zone is what the clock says of it', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 })
    const dates = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('3000-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, minutes, (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const [hours, rest] = [Math.abs(offset) / 60, Math.abs(offset) % 60]
        const zone = [Math.floor(hours), rest].map((part) => String(part).padStart(2, '0'))
        expect(utcTime(`${local}${offset < 0 ? '-' : '+'}${zone.join(':')}`)).toBe(
          date.toISOString(),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('that one alone is said of stands for both', () => {
    expect(timesOf(undefined, '2026-01-31')).toEqual({
      created: '2026-01-31T00:00:00Z',
      modified: '2026-01-31T00:00:00Z',
    })
    expect(timesOf(undefined, 3)).toEqual({ created: unknownTime, modified: unknownTime })
  })
})
