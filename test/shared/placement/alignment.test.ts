import { describe, expect, it } from 'vitest'
import { carrySpans } from '../../../shared/placement/carry-spans.ts'
import { heaviestChain } from '../../../shared/placement/heaviest-chain.ts'
import { restOfText } from '../../../shared/placement/rest-of-text.ts'
import { tidyMatches } from '../../../shared/placement/tidy-matches.ts'

describe('the parts of an alignment', () => {
  it('keeps the longer of two stretches that changed places, however many the shorter is in', () => {
    const long = { from: 0, to: 60, length: 50 }
    const short = [50, 60, 70].map((from) => ({ from, to: from - 50, length: 8 }))
    expect(heaviestChain([...short, long])).toEqual([long])
  })

  it('leaves out letters that two passages have in common by chance', () => {
    const [first, last] = [
      { from: 0, to: 0, length: 40 },
      { from: 100, to: 110, length: 40 },
    ]
    const chance = [
      { from: 55, to: 60, length: 3 },
      { from: 80, to: 75, length: 2 },
    ]
    const sizes = { from: 140, to: 150 }
    expect(tidyMatches([first, ...chance, last], sizes)).toEqual([first, last])
    const telling = { from: 55, to: 60, length: 30 }
    expect(tidyMatches([first, telling, last], sizes)).toEqual([first, telling, last])
  })

  it('looks for nothing in what is aligned already', () => {
    const text = 'The old words stay. Quite new ones came. The others stay too.'
    const end = text.indexOf('The others')
    const rest = restOfText(text, [
      { from: 0, to: 0, length: 20 },
      { from: 20, to: end, length: text.length - end },
    ])
    const at = (words: string) => {
      const start = rest.text.indexOf(words)
      return rest.original({ start, end: start + words.length })
    }
    const start = text.indexOf('Quite')
    expect(at('Quite new ones')).toEqual({ start, end: start + 14 })
    expect(at('old words')).toBe(null)
    expect(at('others stay')).toBe(null)
  })

  it('only offers a short phrase of a deleted passage that was put in elsewhere', () => {
    const story = 'The board met on Tuesday and heard what the winter had done to the quay. '
    const gone = 'Nobody was hurt: the fire service said so twice at noon. '
    const more = 'A report will follow before the summer, and members will vote on it then. '
    const old = `${gone}${story}${more}`
    const now = `${story}${more}Asked, the fire service said so twice at once.`
    const words = 'the fire service said so twice at'
    const start = old.indexOf(words)
    const [placement] = carrySpans(old, now, [{ start, end: start + words.length }])
    const there = now.indexOf(words)
    expect(placement).toMatchObject({
      verdict: 'ambiguous',
      candidates: [{ span: { start: there, end: there + words.length } }],
    })
  })
})
