import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchLikeness, textSketch } from '../../../shared/text/text-sketch.ts'

/** Sentences that nobody else writes: each has a number in it. */
function story(seed: number, sentences: number): readonly string[] {
  return Array.from({ length: sentences }, (_, at) => {
    const number = ((seed * 7919 + at * 104_729) % 1_000_003).toString(36)
    return `The ${number} report says that item ${number}${at} was seen near gate ${seed * at}.`
  })
}

function runsOf(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/\s+/g, '')
  if (plain === '') return new Set()
  const length = Math.min(12, plain.length)
  return new Set(
    Array.from({ length: plain.length - length + 1 }, (_, at) => plain.slice(at, at + length)),
  )
}

function trueLikeness(a: string, b: string): number {
  const [inA, inB] = [runsOf(a), runsOf(b)]
  const common = [...inA].filter((run) => inB.has(run)).length
  return common / (inA.size + inB.size - common)
}

const likeness = (a: string, b: string) => sketchLikeness(textSketch(a), textSketch(b))

describe('sketches of texts', () => {
  it('are the same for the same text, whatever its case and white space', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== '')
        expect(likeness(text, text)).toBe(1)
      }),
    )
    const text = story(1, 20).join(' ')
    expect(likeness(text, text.toUpperCase().replaceAll(' ', '\n\n'))).toBe(1)
  })

  it('tell two versions of a story from two stories', () => {
    const [old, other] = [story(1, 40), story(2, 40)]
    const edited = old.with(7, 'A spokesman would not say more than this.')
    expect(likeness(old.join(' '), edited.join(' '))).toBeGreaterThan(0.85)
    expect(likeness(old.join(' '), other.join(' '))).toBeLessThan(0.2)
  })

  it('come near the true share of what two texts have in common', () => {
    const sentences = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(10_000))
    fc.assert(
      fc.property(sentences, ([common, onlyA, onlyB, seed]) => {
        fc.pre(common + Math.min(onlyA, onlyB) > 0)
        const shared = story(seed, common)
        const a = [...shared, ...story(seed + 1, onlyA)].join(' ')
        const b = [...shared, ...story(seed + 2, onlyB)].join(' ')
        // Four standard deviations of an estimate from 128 hashes.
        expect(Math.abs(likeness(a, b) - trueLikeness(a, b))).toBeLessThan(0.18)
      }),
    )
  })

  it('are of at most 128 different hashes, ascending, however a text repeats itself', () => {
    const long = { minLength: 20, maxLength: 40 }
    const texts = fc
      .tuple(fc.string(long), fc.integer({ min: 1, max: 400 }))
      .map(([a, n]) => a.repeat(n))
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.nat().map((seed) => story(seed, 60).join(' ')),
        ),
        (text) => {
          const sketch = textSketch(text)
          expect(sketch).toEqual([...new Set(sketch)].sort((x, y) => x - y))
          expect(sketch).toHaveLength(Math.min(128, runsOf(text).size))
        },
      ),
    )
  })

  it('work for scripts without spaces and for nothing at all', () => {
    const chinese = '国防部星期二说，从来没有向北部的反叛者运送无人机。记者看到了一架无人机的残骸。'
    expect(likeness(chinese, chinese.replace('星期二', '星期三'))).toBeGreaterThan(0.3)
    expect([textSketch(''), likeness('', chinese)]).toEqual([[], 0])
  })
})
