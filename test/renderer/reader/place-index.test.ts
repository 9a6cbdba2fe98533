import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextHit } from '../../../renderer/reader/hit-test.ts'
import { depthsOf, placeIndex } from '../../../renderer/reader/place-index.ts'
import { byPlace } from '../../../renderer/storage/annotation-index.ts'
import { annotation } from '../storage/make.ts'

const annotations = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 25 })
  .map((spans) =>
    spans
      .map(([start, length], index) => annotation(`a${index}`, { start, end: start + length }))
      .sort(byPlace),
  )

describe('depthsOf', () => {
  it('gives annotations that overlap different depths, each the least that is free', () => {
    fc.assert(
      fc.property(annotations, (list) => {
        const depths = depthsOf(list)
        list.forEach((each, index) => {
          const under = list
            .slice(0, index)
            .flatMap((other, at) => (other.end > each.start ? [depths[at]!] : []))
          const free = Array.from({ length: under.length + 1 }, (_, depth) => depth)
          expect(depths[index]).toBe(free.find((depth) => !under.includes(depth)))
        })
      }),
    )
  })
})

describe('placeIndex', () => {
  it('finds what a look at every annotation finds', () => {
    fc.assert(
      fc.property(annotations, fc.nat(50), fc.nat(20), (list, start, length) => {
        const found = placeIndex(list).overlapping(start, start + length)
        expect(found.map(({ annotation }) => annotation.id)).toEqual(
          list
            .filter((each) => each.start < start + length && each.end > start)
            .map(({ id }) => id),
        )
      }),
    )
  })
})

describe('nextHit', () => {
  const hits = [annotation('a'), annotation('b')]
  it.each([
    [hits, null, 'a'],
    [hits, 'a', 'b'],
    [hits, 'b', 'a'],
    [hits, 'elsewhere', 'a'],
    [[], 'a', null],
  ])('of %o after %s is %s', (list, selected, next) => {
    expect(nextHit(list, selected)).toBe(next)
  })
})
