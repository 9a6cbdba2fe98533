import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationTombstone } from '../../../shared/exchange/tombstone.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { joinRecords } from '../../../shared/merge/join-records.ts'
import { changedLibrary } from '../../../shared/merge/changed-library.ts'
import { planFiles } from '../../../shared/merge/plan-files.ts'
import { planMerge } from '../../../shared/merge/plan-merge.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { annotation } from '../../renderer/storage/make.ts'
import { threeLibraries } from '../exchange/arbitrary-library.ts'

// Shrinking three libraries takes minutes; the seed that is printed finds the case again.
const runs = { numRuns: 1000, endOnFailure: true }

const meta = { created: '2026-01-31T09:30:00Z', modified: '2026-01-31T09:30:00Z' }
const tombstone = annotationTombstone({ id: 'urn:uuid:1', ...meta, version: { r1: 2 } }, '')

function standing(mine: Annotation | null, theirs: Annotation): string {
  const held = { ...emptyLibrary, annotations: mine === null ? [] : [mine] }
  const plan = planMerge(held, { ...emptyLibrary, annotations: [theirs] })
  return plan.items.map((item) => item.standing).join()
}

function withVersion(version: Annotation['version'], note = ''): Annotation {
  return annotation('urn:uuid:1', { version, note })
}

/** A file as it is read with the texts of a library at hand. */
function read(file: string, { texts }: Library): Library {
  const decoded = decodeCollection(file, texts)
  if (!decoded.ok) throw new Error(decoded.problem.message)
  expect(decoded.value.problems).toEqual([])
  return decoded.value.library
}

describe('planning a merge', () => {
  it('says of each record how it stands', () => {
    const theirs = withVersion({ r1: 2 })
    expect([
      standing(null, theirs),
      standing(theirs, theirs),
      standing(withVersion({ r1: 1 }), theirs),
      standing(withVersion({ r1: 3 }), theirs),
      standing(withVersion({ r2: 1 }), theirs),
    ]).toEqual(['new', 'identical', 'updated', 'older', 'conflicting'])
  })

  it('keeps an open conflict until a version comes that includes all of it', () => {
    const other = withVersion({ r2: 1 }, 'other')
    const open = joinRecords(withVersion({ r1: 2 }), other)
    expect([
      standing(open, withVersion({ r1: 3 })),
      standing(open, other),
      standing(open, open),
      standing(other, open),
      standing(open, withVersion({ r1: 3, r2: 1 })),
    ]).toEqual(['conflicting', 'older', 'identical', 'conflicting', 'updated'])
  })

  it('takes a tombstone for the same that has kept what was said', () => {
    const kept = { ...withVersion({ r1: 2 }, 'said'), ...meta, deleted: true }
    expect(standing(kept, tombstone)).toBe('identical')
    expect(standing(tombstone, kept)).toBe('identical')
  })

  it('tells what waits for its article, and a tombstone waits for none', () => {
    const stray = withVersion({ r1: 1 })
    const incoming = { ...emptyLibrary, annotations: [stray, { ...tombstone, id: 'urn:uuid:2' }] }
    const { items, changes } = planMerge(emptyLibrary, incoming)
    expect(items.map(({ waits }) => waits)).toEqual([true, false])
    expect(changes).toHaveLength(2)
  })

  it('makes of two libraries what joining their files makes, and nothing the second time', () => {
    fc.assert(
      fc.property(threeLibraries, ([mine, theirs]) => {
        const file = encodeLibrary(theirs)
        const held = read(encodeLibrary(mine), emptyLibrary)
        const { changes } = planMerge(held, read(file, held))
        const after = changedLibrary(held, changes)
        // What a file was handed out for is nobody's record: it is taken besides, or not at all.
        const joined = { ...joinLibraries(mine, theirs), assignments: held.assignments }
        expect(encodeLibrary(after)).toBe(encodeLibrary(joined))
        expect(planMerge(after, read(file, after)).changes).toEqual([])
      }),
      runs,
    )
  })

  it('of several files gives the same in any order, and each record once', () => {
    fc.assert(
      fc.property(threeLibraries, ([mine, ...others]) => {
        const held = read(encodeLibrary(mine), emptyLibrary)
        const files = others.map(
          (each) => (texts: Library['texts']) =>
            read(encodeLibrary(each), { ...emptyLibrary, texts }),
        )
        const one = planFiles(held, files)
        const other = planFiles(held, files.toReversed())
        const bytes = encodeLibrary(one.library)
        expect(encodeLibrary(other.library)).toBe(bytes)
        expect(encodeLibrary(changedLibrary(held, one.changes))).toBe(bytes)
        const keys = one.changes.map(({ after }) => `${after.kind} ${after.id}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { ...runs, numRuns: 200 },
    )
  })
})
