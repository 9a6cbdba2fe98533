import { expect, it } from 'vitest'
import { firstPlace } from '../../../../renderer/relations/map/first-place.ts'

const far = { x: 0, y: 5000 }
const stage = { width: 400, height: 600 }

it('shows the whole map where it can be read', () => {
  const map = { width: 340, height: 500, cards: new Map([['a', { x: 40, y: 0 }]]) }
  expect(firstPlace(map, stage)).toEqual({ zoom: 1, x: 30, y: 24 })
})

it('begins with the left-most card at the top of a large map, not with what lies far below', () => {
  const cards = new Map([
    ['below', far],
    ['second', { x: 700, y: 40 }],
    ['first', { x: 320, y: 150 }],
    ['cut', { x: 100, y: 700 }],
  ])
  const map = { width: 3000, height: 6000, cards }
  expect(firstPlace(map, stage)).toEqual({ zoom: 0.75, x: 24 - 240, y: 24 })
})

it('begins at the corner where no card is near', () => {
  const map = { width: 3000, height: 6000, cards: new Map([['below', far]]) }
  expect(firstPlace(map, stage)).toEqual({ zoom: 0.75, x: 24, y: 24 })
})
