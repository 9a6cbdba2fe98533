import { isTime } from '../exchange/decode-record.ts'

/** Stands for a time that nobody wrote down: whoever imports must make the same record. */
export const unknownTime = '1970-01-01T00:00:00Z'

export interface Times {
  readonly created: string
  readonly modified: string
}

/** Times of any zone as times in UTC; what says one of the two only says both. */
export function timesOf(created: unknown, modified: unknown): Times {
  const made = utcTime(created)
  const changed = utcTime(modified)
  return {
    created: made ?? changed ?? unknownTime,
    modified: changed ?? made ?? unknownTime,
  }
}

const isoTime =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i

/**
 * An ISO 8601 time as a record has it, in UTC; undefined where the value is none. One that names no
 * zone is taken for UTC, so that it is the same on every machine.
 */
export function utcTime(value: unknown): string | undefined {
  const match = typeof value === 'string' ? isoTime.exec(value) : null
  if (match === null) return undefined
  const number = (at: number): number => Number(match[at] ?? 0)
  const [month, day, hour, minute, second] = [2, 3, 4, 5, 6].map(number)
  if (month === undefined || day === undefined || hour === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24) return undefined
  if (number(5) > 59 || number(6) > 60) return undefined
  const offset = (match[9] === '-' ? -1 : 1) * (number(10) * 60 + number(11))
  const minutes = daysOf(number(1), month, day) * 1440 + hour * 60 + (minute ?? 0) - offset
  const { year, month: utcMonth, day: utcDay } = dateOf(Math.floor(minutes / 1440))
  const rest = ((minutes % 1440) + 1440) % 1440
  const date = `${padded(year, 4)}-${padded(utcMonth, 2)}-${padded(utcDay, 2)}`
  const clock = `${padded(Math.floor(rest / 60), 2)}:${padded(rest % 60, 2)}`
  const time = `${date}T${clock}:${padded(second ?? 0, 2)}${match[7] ?? ''}Z`
  return isTime(time) ? time : undefined
}

// Years begin in March here, so that a leap day is the last day of its year; an era is 400 years.
const daysInEra = 146_097
const daysBefore1970 = 719_468

/** Days since the start of 1970, in the Gregorian calendar. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysInEra + dayOfEra + dayOfYear - daysBefore1970
}

/** The reverse of `daysOf`. */
function dateOf(days: number): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  const since = days + daysBefore1970
  const era = Math.floor(since / daysInEra)
  const dayOfEra = since - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
