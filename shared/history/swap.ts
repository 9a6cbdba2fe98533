import { alone, statesOf, wholeVersion } from '../merge/join-records.ts'
import type { Joinable } from '../merge/join-records.ts'
import type { Whole, WholeChange } from '../merge/whole.ts'
import { foreignVersion } from '../exchange/foreign-item.ts'
import { bumpVersion, compareVersions } from '../model/version.ts'
import type { Version } from '../model/version.ts'

/** A record that a step put in the place of another: what is not in the library now. */
export interface Swap {
  readonly other: Whole
  /** The version of the one that is; null where there is none. */
  readonly version: Version | null
  /**
   * Whether turning the step puts the other back as it was. Where this installation counted an edit
   * in between, that count was perhaps seen elsewhere, so what comes back is a next version.
   */
  readonly exact: boolean
}

/** Who turns a swap, and when. */
export interface Turning {
  readonly replica: string
  /** ISO 8601 in UTC with `Z`. */
  readonly now: string
}

/** What has to be kept of a change for turning it. */
export function swapOf({ before, after }: WholeChange, replica: string): Swap {
  const [was, is] = [versionOf(before), versionOf(after)]
  const exact = was === null || is === null || (was[replica] ?? 0) === (is[replica] ?? 0)
  return { other: before, version: is, exact }
}

/**
 * Turns a swap round: what is written, and what is kept for turning it again. Null where somebody
 * else has changed the record since, which stays as it is.
 */
export function turned(
  { other, version, exact }: Swap,
  current: Whole,
  turning: Turning,
): { readonly change: WholeChange; readonly swap: Swap } | null {
  const is = versionOf(current)
  const isAsItWas = sameVersion(is, version)
  if (!isAsItWas && !isOwnEdit(version, is, turning.replica)) return null
  const back = exact && isAsItWas
  const next = back ? other : onward(other, current, turning)
  if (next === null) return null
  const change = { before: current, after: next }
  return { change, swap: { other: current, version: versionOf(next), exact: back } }
}

function versionOf(whole: Whole): Version | null {
  if (whole.record === null) return null
  if (whole.kind === 'members') return {}
  return whole.kind === 'foreign' ? foreignVersion(whole.record.item) : wholeVersion(whole.record)
}

function sameVersion(a: Version | null, b: Version | null): boolean {
  return a === null || b === null ? a === b : compareVersions(a, b) === 'same'
}

/** Whether only this installation has edited since: steps that were taken back before this one. */
function isOwnEdit(from: Version | null, to: Version | null, replica: string): boolean {
  if (from === null || to === null) return false
  return compareVersions({ ...from, [replica]: to[replica] ?? 0 }, to) === 'same'
}

/** The content of one record as the next version of another; null where there is no such thing. */
function onward(to: Whole, from: Whole, turning: Turning): Whole | null {
  if (from.kind === 'article' && to.kind === 'article') {
    const record = nextOf(to.record, from.record, turning)
    return { ...from, record, text: from.text ?? to.text }
  }
  if (from.kind === 'annotation' && to.kind === 'annotation') {
    return { ...to, record: nextOf(to.record, from.record, turning) }
  }
  if (from.kind === 'relation' && to.kind === 'relation') {
    return { ...from, record: nextOf(to.record, from.record, turning) }
  }
  if (from.kind === 'decision' && to.kind === 'decision') {
    return { ...from, record: nextOf(to.record, from.record, turning) }
  }
  if (from.kind === 'guidance' && to.kind === 'guidance') {
    return { ...from, record: nextOf(to.record, from.record, turning) }
  }
  return null
}

function nextOf<Kept extends Joinable<Kept>>(
  to: Kept | null,
  from: Kept | null,
  { replica, now }: Turning,
): Kept | null {
  if (from === null) return to
  const past = wholeVersion(from)
  if (to === null) {
    return { ...alone(from), deleted: true, modified: now, version: bumpVersion(past, replica) }
  }
  if (to.concurrent !== undefined) return reopened(to, past, replica)
  return { ...to, modified: now, version: bumpVersion(past, replica) }
}

/**
 * A settled record with its versions open again. One of them counts a step of this installation that
 * nothing settled includes, so that no settled version which went out meanwhile closes it unseen;
 * the one that has most of its own counts, so that none of them comes to include another.
 */
function reopened<Kept extends Joinable<Kept>>(record: Kept, past: Version, replica: string): Kept {
  const own = ({ version }: Kept) => version[replica] ?? 0
  const states = statesOf(record)
  const most = states.reduce((a, b) => (own(b) > own(a) ? b : a))
  const bumped = {
    ...alone(most),
    version: { ...most.version, [replica]: (past[replica] ?? 0) + 1 },
  }
  const [shown, ...concurrent] = states.map((state) => (state === most ? bumped : alone(state)))
  return { ...(shown ?? record), concurrent }
}
