/**
 * A published date in the reader's language; null where it is no date. One without a time is the day
 * that is printed, wherever it is read.
 */
export function publishedDate(published: string, dateStyle: 'long' | 'medium'): string | null {
  const time = Date.parse(published)
  if (Number.isNaN(time)) return null
  const isDay = /^\d{4}(?:-\d{2}){0,2}$/.test(published.trim())
  const zone = isDay ? { timeZone: 'UTC' } : {}
  return new Intl.DateTimeFormat(undefined, { dateStyle, ...zone }).format(time)
}
