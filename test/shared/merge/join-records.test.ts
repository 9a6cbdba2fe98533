import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRecords, statesOf } from '../../../shared/merge/join-records.ts'
import { relationTombstone } from '../../../shared/exchange/tombstone.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { compareVersions } from '../../../shared/model/version.ts'
import type { Version } from '../../../shared/model/version.ts'

const creator = { id: 'urn:uuid:a', name: 'Ana' }

function relation(version: Version, fields: Partial<Relation> = {}): Relation {
  const modified = '2026-01-31T09:30:00Z'
  const head = { id: 'urn:uuid:1', created: modified, modified, version }
  return { ...relationTombstone(head), creator, deleted: false, note: 'n', ...fields }
}

describe('joining two versions of a record', () => {
  const older = relation({ a: 1 })
  const mine = relation({ a: 2 }, { note: 'mine' })
  const theirs = relation({ a: 1, b: 1 }, { note: 'theirs', modified: '2026-02-01T00:00:00Z' })

  it('drops the one that the other includes', () => {
    expect(joinRecords(older, mine)).toBe(mine)
    expect(joinRecords(mine, older)).toBe(mine)
  })
  it('keeps both that were changed at once, the later one in front', () => {
    expect(joinRecords(mine, theirs)).toEqual({ ...theirs, concurrent: [mine] })
  })
  it('keeps what was edited in front of its deletion, however late that was', () => {
    const gone = relationTombstone({
      ...older,
      modified: '2027-01-01T00:00:00Z',
      version: { c: 1 },
    })
    expect(joinRecords(gone, mine)).toEqual({ ...mine, concurrent: [gone] })
  })
  it('ends with the version that includes both', () => {
    const settled = relation({ a: 3, b: 1 }, { note: 'settled' })
    expect(joinRecords(joinRecords(mine, theirs), settled)).toEqual(settled)
  })
  it('takes the greater where one version has two contents', () => {
    const changed = relation({ a: 2 }, { note: 'changed by hand' })
    expect(joinRecords(mine, changed)).toBe(joinRecords(changed, mine))
  })
})

describe('the laws of joining', () => {
  const counter = fc.integer({ min: 1, max: 3 })
  const state = fc
    .record({
      version: fc.dictionary(fc.constantFrom('a', 'b', 'c'), counter, { minKeys: 1 }),
      note: fc.constantFrom('x', 'y'),
      deleted: fc.boolean(),
      modified: fc.constantFrom('2026-01-31T09:30:00Z', '2026-02-01T00:00:00Z'),
    })
    .map(({ version, ...fields }) => relation(version, fields))
  const record = fc
    .array(state, { minLength: 1, maxLength: 4 })
    .map((states) => states.reduce((joined, each) => joinRecords(joined, each)))
  const runs = { numRuns: 1000 }

  it('a record joined with itself is itself', () => {
    fc.assert(
      fc.property(record, (a) => {
        expect(joinRecords(a, a)).toEqual(a)
      }),
      runs,
    )
  })
  it('the order of two does not matter', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(joinRecords(a, b)).toEqual(joinRecords(b, a))
      }),
      runs,
    )
  })
  it('the order of three does not matter', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c)))
      }),
      runs,
    )
  })
  it('no version that is kept includes another, and each that was given is kept or included', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const kept = statesOf(joinRecords(a, b))
        for (const one of kept) {
          for (const other of kept) {
            if (one !== other)
              expect(compareVersions(one.version, other.version)).toBe('concurrent')
          }
        }
        for (const { version } of [...statesOf(a), ...statesOf(b)]) {
          const orders = kept.map((each) => compareVersions(version, each.version))
          expect(orders.some((order) => order === 'same' || order === 'older')).toBe(true)
        }
      }),
      runs,
    )
  })
})
