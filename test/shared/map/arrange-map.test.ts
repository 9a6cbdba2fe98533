import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeMap } from '../../../shared/map/arrange-map.ts'
import { claimMap } from '../../../shared/map/claim-map.ts'
import { layoutRequest } from '../../../shared/map/layout-request.ts'
import { cardGap, cardSize } from '../../../shared/map/map-layout.ts'
import type {
  ClusterLayout,
  ClusterShape,
  MapLayout,
  Size,
} from '../../../shared/map/map-layout.ts'
import { noFilter } from '../../../shared/map/map-filter.ts'
import { packBoxes } from '../../../shared/map/pack-boxes.ts'
import { arbitrarySource, passage, source } from './make.ts'

/** Stands in for a layout engine: one card below the other, as wide as there are joins. */
function stacked({ ids, joins }: ClusterShape): ClusterLayout {
  const height = cardSize.height + cardGap
  return {
    cards: ids.map((_, index) => ({ x: 0, y: index * height })),
    lines: joins.map(({ from, to }) => [
      { x: 0, y: from * height },
      { x: 0, y: to * height },
    ]),
    width: cardSize.width * Math.max(1, joins.length),
    height: ids.length * height - cardGap,
  }
}

const requestOf = (given: Parameters<typeof claimMap>[0], showsOthers = true) =>
  layoutRequest(claimMap(given, { filter: noFilter, focusId: null }), showsOthers)

function overlapping({ cards }: MapLayout): readonly string[] {
  const all = [...cards]
  return all.flatMap(([id, a], index) =>
    all
      .slice(index + 1)
      .filter(
        ([, b]) => Math.abs(a.x - b.x) < cardSize.width && Math.abs(a.y - b.y) < cardSize.height,
      )
      .map(([other]) => `${id} ${other}`),
  )
}

describe('the layout of a map', () => {
  it('has a place for every card and a line for every relation, and no two cards overlap', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        const request = requestOf(given)
        const layout = arrangeMap(request, stacked)
        expect([...layout.cards.keys()]).toEqual([
          ...request.clusters.flatMap(({ ids }) => ids),
          ...request.sections.flatMap(({ ids }) => ids),
        ])
        expect([...layout.lines.keys()]).toEqual(
          [...request.clusters.flatMap(({ joins }) => joins), ...request.crossing].map(
            ({ id }) => id,
          ),
        )
        expect(overlapping(layout)).toEqual([])
        for (const { x, y } of layout.cards.values()) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x + cardSize.width).toBeLessThanOrEqual(layout.width)
          expect(y + cardSize.height).toBeLessThanOrEqual(layout.height)
        }
      }),
    )
  })
  it('is the same for the same data', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        const turned = { ...given, annotations: given.annotations.toReversed() }
        expect(arrangeMap(requestOf(turned), stacked)).toEqual(
          arrangeMap(requestOf(given), stacked),
        )
      }),
    )
  })
  it('lays clusters of one shape out once', () => {
    const passages = Array.from({ length: 12 }, (_, index) =>
      passage(`a${index}`, { tag: index % 2 === 0 ? 'claim' : 'denial' }),
    )
    const denials = passages.filter(({ tag }) => tag === 'denial')
    const sentences = denials.map(({ id }, index) => `${id} denies a${index * 2}`)
    let count = 0
    arrangeMap(requestOf(source(passages, sentences)), (shape) => {
      count += 1
      return stacked(shape)
    })
    expect(count).toBe(1)
  })
  it('sums what else is unrelated up until it is asked for', () => {
    const given = source([passage('a1', { tag: 'threat' }), passage('a2')])
    const folded = arrangeMap(requestOf(given, false), stacked)
    expect([...folded.cards.keys()]).toEqual(['a2'])
    expect(folded.headings.map(({ section }) => section)).toEqual(['claims', 'others'])
    expect([...arrangeMap(requestOf(given), stacked).cards.keys()]).toEqual(['a2', 'a1'])
  })
})

describe('packing boxes', () => {
  const box: fc.Arbitrary<Size> = fc.record({
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 400 }),
  })
  it('lets none overlap another or come before it from above', () => {
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 20 }),
        fc.integer({ min: 4, max: 8 }),
        (boxes, columns) => {
          const places = packBoxes(boxes, { columnWidth: 200, columns, gap: 20 })
          places.forEach((a, index) => {
            const sizeA = boxes[index]!
            for (let other = index + 1; other < places.length; other++) {
              const b = places[other]!
              const sizeB = boxes[other]!
              const apart =
                a.x + sizeA.width <= b.x ||
                b.x + sizeB.width <= a.x ||
                a.y + sizeA.height <= b.y ||
                b.y + sizeB.height <= a.y
              expect(apart).toBe(true)
            }
          })
        },
      ),
    )
  })
  it('fills rows from the left', () => {
    const size = { width: 200, height: 50 }
    expect(packBoxes([size, size, size], { columnWidth: 200, columns: 2, gap: 20 })).toEqual([
      { x: 0, y: 0 },
      { x: 220, y: 0 },
      { x: 0, y: 70 },
    ])
  })
})
