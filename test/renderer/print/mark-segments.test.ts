import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSegments } from '../../../renderer/print/mark-segments.ts'
import { byPlace } from '../../../renderer/storage/annotation-index.ts'
import { annotation } from '../storage/make.ts'

function numbered(spans: readonly (readonly [number, number])[]) {
  return spans
    .map(([start, end], index) => annotation(`a${index}`, { start, end }))
    .sort(byPlace)
    .map((each, index) => ({ number: index + 1, annotation: each }))
}

const block = { start: 10, end: 30 }

describe('the segments of a block', () => {
  it('are cut where annotations begin and end', () => {
    const segments = markSegments(
      block,
      numbered([
        [12, 20],
        [15, 25],
        [5, 11],
        [40, 50],
      ]),
    )
    expect(
      segments.map(({ start, end, marks, ending }) => [
        start,
        end,
        marks.map(({ number }) => number),
        ending.map(({ number }) => number),
      ]),
    ).toEqual([
      [10, 11, [1], [1]],
      [11, 12, [], []],
      [12, 15, [2], []],
      [15, 20, [2, 3], [2]],
      [20, 25, [3], [3]],
      [25, 30, [], []],
    ])
  })

  it('cover the block without a gap, and each lies wholly in what marks it', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const marks = numbered(spans.map(([start, length]) => [start, start + length] as const))
        const segments = markSegments(block, marks)
        expect(segments.map(({ start }) => start)).toEqual([
          block.start,
          ...segments.slice(0, -1).map(({ end }) => end),
        ])
        expect(segments.at(-1)?.end).toBe(block.end)
        for (const segment of segments) {
          const within = marks.filter(
            (each) => each.annotation.start <= segment.start && each.annotation.end >= segment.end,
          )
          expect(segment.marks).toEqual(within)
        }
        const ended = segments.flatMap(({ ending }) => ending)
        const endHere = marks.filter(
          ({ annotation: { end } }) => end > block.start && end <= block.end,
        )
        expect(new Set(ended)).toEqual(new Set(endHere))
      }),
    )
  })
})
