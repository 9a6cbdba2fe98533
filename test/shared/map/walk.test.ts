import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextInDirection } from '../../../shared/map/walk.ts'

const grid = new Map(
  [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => [`${column}${row}`, { x: column * 300, y: row * 130 }] as const),
  ),
)

describe('an arrow key', () => {
  it.each([
    ['left', '01'],
    ['right', '21'],
    ['up', '10'],
    ['down', '12'],
  ] as const)('leads %s to the neighbour', (direction, to) => {
    expect(nextInDirection(grid, '11', direction)).toBe(to)
  })
  it('leads nowhere from the edge, nor from what is not there', () => {
    expect(nextInDirection(grid, '00', 'left')).toBeNull()
    expect(nextInDirection(grid, '20', 'up')).toBeNull()
    expect(nextInDirection(grid, 'gone', 'down')).toBeNull()
  })
  it('prefers what lies straight ahead to what is nearer but aside', () => {
    const places = new Map([
      ['here', { x: 0, y: 0 }],
      ['aside', { x: 100, y: 200 }],
      ['ahead', { x: 400, y: 0 }],
    ])
    expect(nextInDirection(places, 'here', 'right')).toBe('ahead')
  })
  it('goes on in its direction, so that it comes to an end; and goes nowhere only where nothing is', () => {
    const place = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (all) => {
        const places = new Map(all.map((each, index) => [String(index), each]))
        const next = nextInDirection(places, '0', 'right')
        const x = all[0]!.x
        if (next === null) expect(all.every((each) => each.x <= x)).toBe(true)
        else expect(places.get(next)!.x).toBeGreaterThan(x)
      }),
    )
  })
})
