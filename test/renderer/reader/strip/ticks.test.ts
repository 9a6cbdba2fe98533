import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tickAt } from '../../../../renderer/reader/strip/tick-at.ts'
import { tickBars } from '../../../../renderer/reader/strip/tick-bars.ts'
import type { Tick } from '../../../../renderer/reader/strip/tick.ts'
import { tags } from '../../../../shared/model/tag.ts'
import type { Tag } from '../../../../shared/model/tag.ts'

function tick(id: string, tag: Tag | null, top: number, bottom = top): Tick {
  return { id, tag, top, bottom }
}

const height = 100
const ticks = fc
  .array(
    fc.tuple(
      fc.constantFrom(...tags, null),
      fc.double({ min: 0, max: height, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
    ),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(([tag, top, length], index) =>
      tick(`t${index}`, tag, top, Math.min(top + length, height)),
    ),
  )

describe('tickBars', () => {
  it('draws nothing for nothing', () => {
    expect(tickBars([], height)).toEqual([])
  })
  it('gives a tick the least height, and as much as it takes where that is more', () => {
    expect(tickBars([tick('a', 'claim', 11), tick('b', 'denial', 20, 27)], height)).toEqual([
      { tag: 'claim', top: 10, height: 2, left: 0, width: 1 },
      { tag: 'denial', top: 20, height: 8, left: 0, width: 1 },
    ])
  })
  it('puts tags that lie at one height side by side, in the order of the tags', () => {
    const bars = tickBars([tick('a', null, 10), tick('b', 'claim', 10.5), tick('c', null, 11)], 100)
    expect(bars).toEqual([
      { tag: 'claim', top: 10, height: 2, left: 0, width: 0.5 },
      { tag: null, top: 10, height: 2, left: 0.5, width: 0.5 },
    ])
  })
  it('shows the tag of each tick at its height, and no tag where it has no tick', () => {
    fc.assert(
      fc.property(ticks, (all) => {
        const bars = tickBars(all, height)
        for (const { tag, top } of all) {
          const y = Math.min(top, height - 0.01)
          const here = bars.filter((bar) => bar.top <= y && bar.top + bar.height > y)
          expect(here.map((bar) => bar.tag)).toContain(tag)
          expect(here.reduce((sum, bar) => sum + bar.width, 0)).toBeCloseTo(1)
        }
        for (const bar of bars) {
          const near = all.some(
            ({ tag, top, bottom }) =>
              tag === bar.tag && top < bar.top + bar.height && bottom >= bar.top - 2,
          )
          expect(near || bar.top + bar.height >= height).toBe(true)
        }
      }),
    )
  })
  it('draws ten thousand ticks with no more bars than there is room for', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      tick(`t${index}`, tags[index % 4] ?? null, (index * 7919) % 800),
    )
    expect(tickBars(many, 800).length).toBeLessThanOrEqual((800 / 2) * 5)
  })
})

describe('tickAt', () => {
  const some = [
    tick('a', 'claim', 10),
    tick('b', 'claim', 40, 44),
    tick('c', 'denial', 42),
    tick('d', null, 90),
  ]
  it.each([
    [0, null, 'a'],
    [24, null, 'a'],
    [27, null, 'b'],
    [42, null, 'b'],
    [42, 'b', 'c'],
    [42, 'c', 'b'],
    [42, 'd', 'b'],
    [99, null, 'd'],
    [99, 'd', 'd'],
  ])('at %s, with %s selected, goes to %s', (y, selectedId, id) => {
    expect(tickAt(some, y, selectedId)).toBe(id)
  })
  it('goes nowhere where there are none', () => {
    expect(tickAt([], 5, null)).toBeNull()
  })
})
