import { expect, it } from 'vitest'
import { scrollStep } from '../../../../renderer/relations/dragging/scroll-step.ts'

const box = { top: 100, bottom: 700 }

it.each([
  ['in the middle', 400, 0],
  ['where the edge begins', 156, 0],
  ['near the top', 142, -5],
  ['at the top', 100, -18],
  ['above', 0, -18],
  ['near the bottom', 672, 9],
  ['far below', 2000, 18],
])('%s moves by so much', (_, y, by) => {
  expect(scrollStep(y, box)).toBe(by)
})

it('leaves the middle of a low box at rest', () => {
  expect(scrollStep(120, { top: 100, bottom: 140 })).toBe(0)
})
