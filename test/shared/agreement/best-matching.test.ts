import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestMatching } from '../../../shared/agreement/gamma/best-matching.ts'
import type { Gain } from '../../../shared/agreement/gamma/best-matching.ts'

/** The most that can be gained, by trying everything. */
function mostOf(
  lefts: number,
  gains: readonly Gain[],
  left = 0,
  taken = new Set<number>(),
): number {
  if (left === lefts) return 0
  const choices = gains.filter((each) => each.left === left && !taken.has(each.right))
  return Math.max(
    mostOf(lefts, gains, left + 1, taken),
    ...choices.map(
      ({ right, gain }) => gain + mostOf(lefts, gains, left + 1, new Set([...taken, right])),
    ),
  )
}

it('matches with the most gain, each at most once', () => {
  const gains = fc.uniqueArray(
    fc.record({
      left: fc.nat({ max: 4 }),
      right: fc.nat({ max: 4 }),
      gain: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 14, selector: ({ left, right }) => left * 10 + right },
  )
  fc.assert(
    fc.property(gains, (given) => {
      const rightOf = [...bestMatching(5, 5, given)]
      const used = rightOf.filter((right) => right >= 0)
      expect(new Set(used).size).toBe(used.length)
      const gained = rightOf.map((right, left) =>
        right < 0 ? 0 : given.find((each) => each.left === left && each.right === right)!.gain,
      )
      expect(gained.reduce((sum, each) => sum + each, 0)).toBe(mostOf(5, given))
    }),
    { numRuns: 1000 },
  )
})
