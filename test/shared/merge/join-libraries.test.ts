import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { threeLibraries } from '../exchange/arbitrary-library.ts'

// Shrinking three libraries takes minutes; the seed that is printed finds the case again.
const runs = { numRuns: 1000, endOnFailure: true }
const bytes = encodeLibrary
// A thousand runs of three libraries take their time, the more where other work goes on.
vi.setConfig({ testTimeout: 300_000 })

describe('joining libraries', () => {
  it('a library with itself changes nothing', () => {
    fc.assert(
      fc.property(threeLibraries, ([a, b]) => {
        const joined = joinLibraries(a, b)
        expect(bytes(joinLibraries(joined, joined))).toBe(bytes(joined))
        expect(bytes(joinLibraries(joined, b))).toBe(bytes(joined))
      }),
      runs,
    )
  })
  it('gives the same bytes in any order', () => {
    fc.assert(
      fc.property(threeLibraries, ([a, b, c]) => {
        expect(bytes(joinLibraries(a, b))).toBe(bytes(joinLibraries(b, a)))
        const first = joinLibraries(joinLibraries(a, b), c)
        expect(bytes(joinLibraries(a, joinLibraries(b, c)))).toBe(bytes(first))
      }),
      runs,
    )
  })
  it('loses no record and changes no creator', () => {
    fc.assert(
      fc.property(threeLibraries, ([a, b]) => {
        const joined = joinLibraries(a, b)
        for (const list of [
          'articles',
          'annotations',
          'relations',
          'decisions',
          'guidance',
          'foreign',
        ] as const) {
          const ids = (library: Library) => library[list].map(({ id }) => id)
          expect(new Set(ids(joined))).toEqual(new Set([...ids(a), ...ids(b)]))
        }
        const known = new Set([...a.annotations, ...b.annotations].map(({ creator }) => creator.id))
        expect(joined.annotations.every(({ creator }) => known.has(creator.id))).toBe(true)
      }),
      runs,
    )
  })
  it('is the same when it goes through files on the way', () => {
    const through = (library: Library): Library => {
      const read = decodeCollection(bytes(library))
      if (!read.ok) throw new Error(read.problem.message)
      expect(read.value.problems).toEqual([])
      return read.value.library
    }
    fc.assert(
      fc.property(threeLibraries, ([a, b]) => {
        const joined = bytes(joinLibraries(a, b))
        expect(bytes(joinLibraries(through(a), through(b)))).toBe(joined)
        expect(bytes(through(joinLibraries(a, b)))).toBe(joined)
      }),
      runs,
    )
  })

  it('keeps a member that has the name of one which every object inherits', () => {
    const unknown = JSON.parse('{"__proto__":[1],"constructor":2}') as object
    const a = { ...emptyLibrary, unknown: { ...unknown } }
    expect(bytes(joinLibraries(a, { ...emptyLibrary, unknown: {} }))).toBe(bytes(a))
    expect(bytes(joinLibraries({ ...emptyLibrary, unknown: {} }, a))).toBe(bytes(a))
  })
})
