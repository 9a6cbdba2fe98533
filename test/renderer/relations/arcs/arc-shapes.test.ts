import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcShapes } from '../../../../renderer/relations/arcs/arc-shapes.ts'
import type { ArcWanted } from '../../../../renderer/relations/arcs/arc-shapes.ts'
import { relationKinds } from '../../../../shared/model/relation.ts'

const space = { own: 300, top: 0, bottom: 600, width: 72 }

function arc(id: string, place: ArcWanted['place'], fields: Partial<ArcWanted> = {}): ArcWanted {
  return { id, kind: 'denies', isSubject: true, place, ...fields }
}

/** Where the vertical part of an arc stands. */
function laneOf(path: string): number {
  return Math.min(...[...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number)))
}

describe('arcShapes', () => {
  it('leads to the other line, its head where the relation points', () => {
    const [to, from] = [arc('to', 100), arc('from', 500, { isSubject: false })]
    const shapes = arcShapes([to, from], space)
    expect(shapes.map(({ id, head, edge, more }) => ({ id, head, edge, more }))).toEqual([
      { id: 'to', head: { x: -3, y: 100, turn: 0 }, edge: null, more: 0 },
      { id: 'from', head: { x: -29, y: 306, turn: 0 }, edge: null, more: 0 },
    ])
    expect(shapes[0]?.path).toBe('M -29 294 H -36 Q -41 294 -41 289 V 106 Q -41 100 -35 100 H -3')
  })

  it('draws near ones inside far ones, as long as there is room', () => {
    const places = [40, 280, 120, 200, 20, 60]
    const shapes = arcShapes(
      places.map((place) => arc(String(place), place)),
      space,
    )
    expect(shapes.map(({ id, path }) => [id, laneOf(path)])).toEqual([
      ['280', -41],
      ['200', -48],
      ['120', -55],
      ['60', -62],
      ['40', -62],
      ['20', -62],
    ])
  })

  it.each([
    [
      'above',
      'above' as const,
      { x: -41, y: 10, isTop: true, count: 0 },
      { x: -41, y: 10, turn: -90 },
    ],
    ['a little above', -50, { x: -41, y: 10, isTop: true, count: 0 }, { x: -41, y: 10, turn: -90 }],
    [
      'below',
      'below' as const,
      { x: -41, y: 590, isTop: false, count: 0 },
      { x: -41, y: 590, turn: 90 },
    ],
  ])('ends at the border towards what lies %s', (_, place, edge, head) => {
    expect(arcShapes([arc('far', place)], space)).toMatchObject([{ edge, head }])
  })

  it('comes from the border where the selected line lies beyond it', () => {
    const shapes = arcShapes([arc('a', 200), arc('b', 'above'), arc('c', 'below')], {
      ...space,
      own: 'above',
    })
    expect(shapes.map(({ id, path }) => [id, path])).toEqual([
      ['a', 'M -41 10 V 194 Q -41 200 -35 200 H -3'],
      ['c', 'M -48 10 V 590'],
    ])
  })

  it('draws those that would lie upon each other as one, and counts them', () => {
    const shapes = arcShapes(
      [
        arc('a', 'below'),
        arc('b', 'below'),
        arc('c', 'below', { kind: 'supports' }),
        arc('d', 900),
      ],
      space,
    )
    expect(shapes.map(({ id, more }) => [id, more])).toEqual([
      ['a', 2],
      ['c', 0],
    ])
  })

  it('says how many lie beyond a border at one arc alone, where not each has its own', () => {
    const shapes = arcShapes(
      [
        ...['a', 'b', 'c'].map((id) => arc(id, 'below')),
        ...['d', 'e'].map((id) => arc(id, 'below', { kind: 'supports' })),
        ...['f', 'g'].map((id, index) => arc(id, 'above', { isSubject: index === 0 })),
      ],
      space,
    )
    expect(shapes.map(({ id, edge }) => [id, edge?.isTop, edge?.count])).toEqual([
      ['a', false, 5],
      ['d', false, 0],
      ['f', true, 0],
      ['g', true, 0],
    ])
  })

  it('leads to the border only once where there are no more lanes', () => {
    const kinds = relationKinds.map((kind) => arc(kind, 'below', { kind }))
    const shapes = arcShapes([...kinds, arc('up', 'above')], { ...space, width: 48 })
    expect(shapes.map(({ id, more }) => [id, more])).toEqual([
      ['denies', 3],
      ['up', 0],
    ])
  })

  it('leaves the line upwards and downwards where there is hardly room', () => {
    const slim = arcShapes([arc('a', 100), arc('b', 500, { isSubject: false })], {
      ...space,
      width: 14,
    })
    expect(slim.map(({ path, head }) => [path, head])).toEqual([
      ['M -7 287 V 102 Q -7 100 -5 100 H -3', { x: -3, y: 100, turn: 0 }],
      ['M -7 313 V 498 Q -7 500 -5 500 H -3', { x: -7, y: 313, turn: -90 }],
    ])
  })

  it('stays beside the text and within what is seen, and draws few however many there are', () => {
    const place = fc.oneof(
      fc.constantFrom('above' as const, 'below' as const),
      fc.integer({ min: -300, max: 900 }),
    )
    const wanted = fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...relationKinds),
        isSubject: fc.boolean(),
        place,
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(wanted, place, fc.integer({ min: 14, max: 400 }), (arcs, own, width) => {
        const shapes = arcShapes(arcs, { own, top: 0, bottom: 600, width })
        expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length)
        for (const { path, edge } of shapes) {
          expect(laneOf(path)).toBeGreaterThanOrEqual(-Math.max(width, 41))
          if (edge !== null) expect([10, 590]).toContain(edge.y)
        }
        const shown = shapes.reduce((sum, { more }) => sum + more + 1, 0)
        expect(shown).toBeLessThanOrEqual(arcs.length)
      }),
    )
  })
})
