import { describe, expect, it } from 'vitest'
import { publishedDate } from '../../../renderer/ui/published-date.ts'

describe('publishedDate', () => {
  it.each(['2026-10-28', '2026-10-28T12:00:00Z'])('shows the day of %s', (published) => {
    expect(publishedDate(published, 'long')).toContain('28')
  })

  it('keeps a day without a time the same in every time zone', () => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const first = publishedDate('2026-01-01', 'medium')
    expect([zone, first]).toEqual([zone, expect.stringContaining('2026')])
    expect(first).toMatch(/\b1\b|\b01\b/)
  })

  it('is none of what is no date', () => {
    expect(publishedDate('Friday', 'long')).toBeNull()
    expect(publishedDate('', 'long')).toBeNull()
  })
})
