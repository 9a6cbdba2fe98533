import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutCluster } from '../../../../renderer/relations/map/layout/lay-out-cluster.ts'
import { cardSize } from '../../../../shared/map/map-layout.ts'
import type { ClusterShape } from '../../../../shared/map/map-layout.ts'

function shape(count: number, joins: readonly (readonly [number, number])[]): ClusterShape {
  return {
    ids: Array.from({ length: count }, (_, index) => `a${index}`),
    joins: joins.map(([from, to], index) => ({ id: `r${index}`, from, to })),
  }
}

const clusters = fc.integer({ min: 2, max: 10 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { minLength: 1, maxLength: 16 })
    .map((joins) =>
      shape(
        count,
        joins.filter(([from, to]) => from !== to),
      ),
    ),
)

describe('the layout of a cluster', () => {
  it('has the claim to the left of what speaks about it, and lines from side to side', () => {
    const { cards, lines } = layOutCluster(
      shape(3, [
        [1, 0],
        [2, 0],
      ]),
    )
    const [claim, first, second] = cards
    expect(claim?.x).toBe(0)
    expect(first?.x).toBe(second?.x)
    expect(first!.x).toBeGreaterThan(cardSize.width)
    expect(lines).toEqual(
      [first!, second!].map((card) => [
        { x: card.x, y: card.y + cardSize.height / 2 },
        { x: cardSize.width, y: claim!.y + cardSize.height / 2 },
      ]),
    )
  })
  it('keeps two lines between the same passages apart', () => {
    const { lines } = layOutCluster(
      shape(2, [
        [1, 0],
        [1, 0],
      ]),
    )
    expect(lines[0]).not.toEqual(lines[1])
  })
  it('lets no card overlap another, stays within its size, and is the same each time', () => {
    fc.assert(
      fc.property(clusters, (cluster) => {
        const layout = layOutCluster(cluster)
        expect(layOutCluster(cluster)).toEqual(layout)
        layout.cards.forEach((a, index) => {
          expect(a.x).toBeGreaterThanOrEqual(-0.001)
          expect(a.x + cardSize.width).toBeLessThanOrEqual(layout.width + 0.001)
          expect(a.y).toBeGreaterThanOrEqual(-0.001)
          expect(a.y + cardSize.height).toBeLessThanOrEqual(layout.height + 0.001)
          for (const b of layout.cards.slice(index + 1)) {
            const isApart =
              Math.abs(a.x - b.x) >= cardSize.width || Math.abs(a.y - b.y) >= cardSize.height
            expect(isApart).toBe(true)
          }
        })
      }),
      { numRuns: 40 },
    )
  })
})
