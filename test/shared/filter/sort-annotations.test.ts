import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationOrders, sortAnnotations } from '../../../shared/filter/sort-annotations.ts'
import { annotationWith, arbitraryAnnotations } from './arbitrary-annotation.ts'

const byPlace = [
  annotationWith({ id: 'untagged', created: '2026-01-02T00:00:00Z' }),
  annotationWith({ id: 'threat', tag: 'threat', created: '2026-01-03T00:00:00Z' }),
  annotationWith({ id: 'claim', tag: 'claim', created: '2026-01-01T00:00:00Z' }),
  annotationWith({ id: 'other claim', tag: 'claim', created: '2026-01-01T00:00:00Z' }),
]

describe('sorted', () => {
  it.each([
    ['place', ['untagged', 'threat', 'claim', 'other claim']],
    ['newest', ['threat', 'untagged', 'claim', 'other claim']],
    ['oldest', ['claim', 'other claim', 'untagged', 'threat']],
    ['tag', ['claim', 'other claim', 'threat', 'untagged']],
  ] as const)('by %s they are %o', (order, ids) => {
    expect(sortAnnotations(byPlace, order).map(({ id }) => id)).toEqual(ids)
  })

  it('none is lost or made, and those that are alike stay by place', () => {
    fc.assert(
      fc.property(arbitraryAnnotations, fc.constantFrom(...annotationOrders), (all, order) => {
        const sorted = sortAnnotations(all, order)
        expect(sorted.toSorted((a, b) => a.start - b.start)).toEqual(all)
        const key = order === 'tag' ? 'tag' : order === 'place' ? 'start' : 'created'
        for (const [at, each] of sorted.entries()) {
          const next = sorted[at + 1]
          if (next?.[key] === each[key]) expect(each.start).toBeLessThan(next.start)
        }
      }),
    )
  })
})
