/**
 * When a text was captured, in the reader's language; null where that is not known. A file of
 * another program can hold anything there.
 */
export function capturedTime(
  captured: string,
  style: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>,
): string | null {
  const time = Date.parse(captured)
  return Number.isNaN(time) ? null : new Intl.DateTimeFormat(undefined, style).format(time)
}

/** A time in UTC as a field for a date and a time has it: local, to the minute; empty for none. */
export function localTime(utc: string): string {
  const time = new Date(utc)
  if (Number.isNaN(time.getTime())) return ''
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)
}

/** What such a field has, as a time in UTC; empty for none. */
export function utcTime(local: string): string {
  const time = new Date(local)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}
