import fc from 'fast-check'
import { expect, it } from 'vitest'
import { capturedTime, localTime, utcTime } from '../../../renderer/ui/captured-time.ts'

it('shows a time, and none of what is no time', () => {
  expect(capturedTime('2026-10-28T12:00:00Z', { dateStyle: 'long' })).toContain('28')
  expect(
    ['', 'last winter', '2026-99-99T00:00:00Z'].map((captured) => [
      capturedTime(captured, { dateStyle: 'long' }),
      localTime(captured),
      utcTime(captured),
    ]),
  ).toEqual([
    [null, '', ''],
    [null, '', ''],
    [null, '', ''],
  ])
})

it('gives the minute back that a field was given, in any time zone', () => {
  const minutes = fc.integer({ min: 0, max: 200 * 366 * 24 * 60 }).map((minute) => {
    return new Date(Date.UTC(1970, 0, 1) + minute * 60_000).toISOString()
  })
  fc.assert(
    fc.property(minutes, (utc) => {
      // In the hour that a clock is put back, one local time stands for two.
      const field = document.createElement('input')
      field.type = 'datetime-local'
      field.value = localTime(utc)
      expect(field.value).toBe(localTime(utc))
      expect(localTime(utcTime(field.value))).toBe(field.value)
    }),
  )
})
