import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bumpVersion, compareVersions, joinVersions } from '../../../shared/model/version.ts'

const version = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }))
const opposite = { same: 'same', older: 'newer', newer: 'older', concurrent: 'concurrent' } as const

describe('compareVersions', () => {
  it.each([
    [{}, {}, 'same'],
    [{ a: 1 }, { a: 1 }, 'same'],
    [{ a: 1 }, { a: 2 }, 'older'],
    [{ a: 1, b: 1 }, { a: 1 }, 'newer'],
    [{ a: 2, b: 1 }, { a: 1, b: 2 }, 'concurrent'],
    [{ a: 1 }, { b: 1 }, 'concurrent'],
  ] as const)('%o stands to %o as %s', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order)
  })
  it('says the opposite the other way round', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(compareVersions(b, a)).toBe(opposite[compareVersions(a, b)])
      }),
    )
  })
  it('finds a version older than each of its edits', () => {
    fc.assert(
      fc.property(version, fc.constantFrom('a', 'd'), (a, replica) => {
        expect(compareVersions(a, bumpVersion(a, replica))).toBe('older')
      }),
    )
  })
})

describe('joinVersions', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(joinVersions(a, b)).toEqual(joinVersions(b, a))
        expect(joinVersions(joinVersions(a, b), c)).toEqual(joinVersions(a, joinVersions(b, c)))
        expect(joinVersions(a, a)).toEqual(a)
      }),
    )
  })
  it('includes both, and no more than both need', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const joined = joinVersions(a, b)
        expect(['same', 'newer']).toContain(compareVersions(joined, a))
        expect(['same', 'newer']).toContain(compareVersions(joined, b))
        for (const [replica, counter] of Object.entries(joined)) {
          expect([a[replica], b[replica]]).toContain(counter)
        }
      }),
    )
  })
})
