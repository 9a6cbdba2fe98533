import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { headingLevels } from '../../../renderer/reader/heading-levels.ts'

function drawn(levels: readonly number[]): readonly number[] {
  const blocks = levels.map((level, start): Block => ({
    kind: 'heading',
    level,
    start,
    end: start,
  }))
  return [...headingLevels(blocks).values()]
}

describe('the levels of headings', () => {
  it.each([
    [
      [1, 2, 3, 2],
      [2, 3, 4, 3],
    ],
    [
      [2, 2, 2],
      [2, 2, 2],
    ],
    [
      [2, 4, 3, 4],
      [2, 3, 3, 4],
    ],
    [
      [3, 2, 3],
      [2, 2, 3],
    ],
    [
      [1, 2, 3, 4, 5, 6],
      [2, 3, 4, 5, 6, 6],
    ],
  ])('%j are drawn as %j', (source, levels) => {
    expect(drawn(source)).toEqual(levels)
  })

  it('never jump, whatever the source says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (source) => {
        const levels = [1, ...drawn(source)]
        for (const [index, level] of levels.entries()) {
          expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1)
        }
      }),
    )
  })
})
