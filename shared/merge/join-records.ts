import { sameJson } from '../history/same-json.ts'
import type { Versioned } from '../model/record.ts'
import { stableJson } from '../model/stable-json.ts'
import { compareVersions, joinVersions } from '../model/version.ts'
import type { Version } from '../model/version.ts'

/** A record that may carry other versions of itself; not read-only so that a copy can go without. */
export interface Joinable<Kept> extends Versioned {
  concurrent?: readonly Kept[]
}

/**
 * The least state of a record that includes both (DESIGN section 5): versions that another one
 * includes are dropped, concurrent ones are all kept. The first of them is the record, the others
 * stand under `concurrent`. Of two that have one version and different content, which only happens
 * where a file was changed by hand, the greater by its JSON stays.
 * Laws: idempotent, commutative, associative.
 */
export function joinRecords<Kept extends Joinable<Kept>>(a: Kept, b: Kept): Kept {
  // Nearly all records of two files are the same or follow each other.
  if (a.concurrent === undefined && b.concurrent === undefined) {
    const order = compareVersions(a.version, b.version)
    if (order === 'newer') return a
    if (order === 'older') return b
    if (order === 'same') return sameJson(a, b) || byContent(a, b) <= 0 ? a : b
  }
  return fromStates([...statesOf(a), ...statesOf(b)])
}

/** Every version of a record that nobody has settled: itself alone where there is no conflict. */
export function statesOf<Kept extends Joinable<Kept>>(record: Kept): readonly Kept[] {
  const { concurrent } = record
  return concurrent === undefined ? [record] : [alone(record), ...concurrent]
}

/** The least version that includes every version of a record that nobody has settled. */
export function wholeVersion({ version, concurrent = [] }: Stated): Version {
  return concurrent.map((each) => each.version).reduce(joinVersions, version)
}

interface Stated {
  readonly version: Version
  readonly concurrent?: readonly Pick<Versioned, 'version'>[]
}

/** The version of a record that is shown, without the others. */
export function alone<Kept extends Joinable<Kept>>(record: Kept): Kept {
  const state = { ...record }
  delete state.concurrent
  return state
}

/** @param states of one record, at least one. */
function fromStates<Kept extends Joinable<Kept>>(states: readonly Kept[]): Kept {
  const ranked = [...states].sort((a, b) => byRank(a, b) || byContent(a, b))
  const kept = ranked.filter((state, index) =>
    ranked.every((other, at) => {
      if (at === index) return true
      const order = compareVersions(state.version, other.version)
      return order === 'same' ? isKeptOf(state, other, index < at) : order !== 'older'
    }),
  )
  const [shown, ...concurrent] = kept
  if (shown === undefined) throw new RangeError('A record has at least one state')
  return concurrent.length === 0 ? shown : { ...shown, concurrent }
}

/** Whether a state stays beside another one of the same version. */
function isKeptOf<Kept extends Versioned>(state: Kept, other: Kept, isFirst: boolean): boolean {
  const order = byContent(state, other)
  return order < 0 || (order === 0 && isFirst)
}

/**
 * Which of two states of one version stays: what is there, then the greater by its JSON. Of what was
 * deleted a file keeps only the times, so these come first.
 */
function byContent<Kept extends Versioned>(a: Kept, b: Kept): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1
  const times = ({ created, modified }: Kept) => stableJson([created, modified])
  return (
    (a.deleted && greaterFirst(times(a), times(b))) || greaterFirst(stableJson(a), stableJson(b))
  )
}

function greaterFirst(a: string, b: string): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}

/** What is there comes before what was deleted, then the later. */
function byRank(a: Versioned, b: Versioned): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1
  if (a.modified === b.modified) return 0
  return a.modified > b.modified ? -1 : 1
}
