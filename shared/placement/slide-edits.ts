import type { TextMatch } from './text-match.ts'

const line = 10
const space = 32
const punctuation = new Set(Array.from('.,;!?…。、，！？；»”"）)', (mark) => mark.charCodeAt(0)))

/**
 * An insertion or deletion next to the letters that it begins or ends with could as well stand some
 * letters on: moves each to where it begins and ends between lines, sentences or words. Which row of
 * look-alikes is gone hangs on this.
 */
export function slideEdits(
  matches: readonly TextMatch[],
  from: Uint16Array,
  to: Uint16Array,
): readonly TextMatch[] {
  const slid: TextMatch[] = [{ from: 0, to: 0, length: 0 }]
  for (const match of [...matches, { from: from.length, to: to.length, length: 0 }]) {
    const before = slid.at(-1) ?? match
    const shift = bestShift(before, match, from, to)
    slid[slid.length - 1] = { ...before, length: before.length + shift }
    slid.push({ from: match.from + shift, to: match.to + shift, length: match.length - shift })
  }
  return slid.filter(({ length }) => length > 0)
}

function bestShift(
  before: TextMatch,
  after: TextMatch,
  from: Uint16Array,
  to: Uint16Array,
): number {
  const edit = pureEdit(before, after, from, to)
  if (edit === null) return 0
  const { left, right } = slideReach(edit, before, after)
  let shift = 0
  let highest = -1
  for (let by = -left; by <= right; by++) {
    const value = slideValue(edit, by)
    if (value < highest) continue
    highest = value
    shift = by
  }
  return shift
}

/** What was only put in or only taken out, within the text that has it. */
export interface PureEdit {
  readonly codes: Uint16Array
  readonly start: number
  readonly end: number
}

/** Null where something was replaced, or nothing was changed. */
export function pureEdit(
  before: TextMatch,
  after: TextMatch,
  from: Uint16Array,
  to: Uint16Array,
): PureEdit | null {
  const fromEnd = before.from + before.length
  const toEnd = before.to + before.length
  if (after.from === fromEnd && after.to === toEnd) return null
  if (after.from === fromEnd) return { codes: to, start: toEnd, end: after.to }
  if (after.to === toEnd) return { codes: from, start: fromEnd, end: after.from }
  return null
}

/** How far an edit can slide between two matches without changing what the texts say. */
export function slideReach(
  { codes, start, end }: PureEdit,
  before: TextMatch,
  after: TextMatch,
): { readonly left: number; readonly right: number } {
  let left = 0
  while (left < before.length && codes[start - left - 1] === codes[end - left - 1]) left++
  let right = 0
  while (right < after.length && codes[start + right] === codes[end + right]) right++
  return { left, right }
}

/** How likely a writer would have made an edit some code units on. */
export function slideValue({ codes, start, end }: PureEdit, by: number): number {
  return boundary(codes, start + by) + boundary(codes, end + by)
}

/** How much an offset is a place where a writer would begin or end: lines above all. */
function boundary(codes: Uint16Array, at: number): number {
  const before = codes[at - 1]
  const after = codes[at]
  if (before === undefined || after === undefined) return 12
  if (before === line && after !== line) return codes[at - 2] === line ? 12 : 11
  if (after === line && before !== line) return 10
  if (before === space && after !== space) return punctuation.has(codes[at - 2] ?? 0) ? 4 : 3
  if (after === space || punctuation.has(after)) return 2
  return isWord(before) && isWord(after) ? 0 : 1
}

/** Letters and digits of Latin scripts and everything beyond ASCII. */
function isWord(code: number): boolean {
  return code >= 128 || (code >= 48 && code < 58) || ((code | 32) >= 97 && (code | 32) < 123)
}
