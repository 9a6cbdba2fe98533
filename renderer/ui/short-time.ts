const sameDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const otherDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** A time as the reader's locale writes it, by the hour today and by the day before. */
export function shortTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const today = time.toDateString() === new Date().toDateString()
  return (today ? sameDay : otherDay).format(time)
}
