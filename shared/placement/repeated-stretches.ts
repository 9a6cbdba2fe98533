import type { Span } from '../model/span.ts'
import { pureEdit, slideReach, slideValue } from './slide-edits.ts'
import type { PureEdit } from './slide-edits.ts'
import type { TextMatch } from './text-match.ts'

/** A stretch of the old text that could as well be aligned by another shift. */
export interface RepeatedStretch extends Span {
  /** What to add to an offset for its place in the new text. */
  readonly shifts: readonly number[]
}

/** Shorter stretches repeat by chance. */
const shortest = 8

/**
 * Stretches around the edit between two matches that repeat themselves by as much as the edit moves
 * what follows, or that the edit could as likely stand on either side of: of equal rows nobody can
 * say which one was put in or taken out.
 */
export function repeatedStretches(
  before: TextMatch | undefined,
  after: TextMatch,
  from: Uint16Array,
  to: Uint16Array,
): readonly RepeatedStretch[] {
  if (before === undefined) return []
  const shifts = [before.to - before.from, after.to - after.from]
  const [earlier = 0, later = 0] = shifts
  const shifted = Math.abs(later - earlier)
  if (shifted === 0) return []
  const end = before.from + before.length
  const edit = pureEdit(before, after, from, to)
  if (edit !== null) {
    const reach = slideReach(edit, before, after)
    const isRepeated = reach.left + reach.right >= edit.end - edit.start
    const { left, right } = isRepeated ? reach : equalReach(edit, reach)
    return left + right > 0 ? [{ start: end - left, end: after.from + right, shifts }] : []
  }
  const least = Math.max(shortest, shifted)
  let left = 0
  while (left < before.length && from[end - left - 1] === to[end - left - 1 + later]) left++
  let right = 0
  while (right < after.length && from[after.from + right] === to[after.from + right + earlier]) {
    right++
  }
  return [
    { start: end - left, end, shifts },
    { start: after.from, end: after.from + right, shifts },
  ].filter((stretch) => stretch.end - stretch.start >= least)
}

/** How far an edit can slide to where it is about as likely. */
function equalReach(edit: PureEdit, { left, right }: Reach): Reach {
  const least = slideValue(edit, 0) - 1
  let equalLeft = left
  while (equalLeft > 0 && slideValue(edit, -equalLeft) < least) equalLeft--
  let equalRight = right
  while (equalRight > 0 && slideValue(edit, equalRight) < least) equalRight--
  return { left: equalLeft, right: equalRight }
}

interface Reach {
  readonly left: number
  readonly right: number
}
