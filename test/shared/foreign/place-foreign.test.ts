import { describe, expect, it } from 'vitest'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { proposeTagTable, tagged } from '../../../shared/foreign/tag-table.ts'
import type { TagChoice } from '../../../shared/foreign/tag-table.ts'
import { foreign, quoted, text } from './fixture.ts'

describe('placing', () => {
  it('finds words whose white space is that of a page', () => {
    const [placement] = placeForeign(text, [foreign(quoted(' the bridge\n   is safe '))])
    expect(placement).toMatchObject({ verdict: 'moved', span: { start: 34, end: 52 } })
  })

  it.each([
    ['code-point', 33, 'exact'],
    ['utf-16', 34, 'exact'],
    // Tools mix the two up; the words tell which it is.
    ['code-point', 34, 'exact'],
    ['utf-16', 33, 'exact'],
    ['utf-16', 7, 'moved'],
  ] as const)('counts %s: %i is %s', (unit, start, verdict) => {
    const position = { start, end: start + 18, unit }
    const [placement] = placeForeign(text, [foreign({ ...quoted('the bridge is safe'), position })])
    expect(placement).toMatchObject({ verdict, span: { start: 34, end: 52 } })
  })

  it('asks about a position without words, and says what names no passage', () => {
    expect(
      placeForeign(text, [
        foreign({ position: { start: 15, end: 16, unit: 'code-point' } }),
        foreign({ position: { start: 15, end: 1000, unit: 'code-point' } }),
        foreign({}),
        foreign(quoted('nowhere to be found at all')),
      ]),
    ).toEqual([
      { verdict: 'ambiguous', candidates: [{ span: { start: 15, end: 17 }, score: 0 }] },
      { verdict: 'lost' },
      null,
      { verdict: 'lost' },
    ])
  })

  it('asks about words that were changed or stand twice', () => {
    const twice = 'It was said. He left early. It was said.'
    expect(placeForeign(twice, [foreign(quoted('It was said.'))])[0]?.verdict).toBe('ambiguous')
    const changed = foreign(quoted('An engineer saw cracks in two pillars'))
    expect(placeForeign(text, [changed])[0]).toMatchObject({
      verdict: 'changed',
      was: 'An engineer saw cracks in two pillars',
      now: 'An engineer found cracks in two pillars',
    })
  })
})

describe('the table of words', () => {
  it.each([
    ['claim', 'claim'],
    ['#Claims', 'claim'],
    ['Allegation', 'claim'],
    ['DENIAL', 'denial'],
    ['denied', 'denial'],
    ['counter-claim', null],
    ['Counterclaim', 'denial'],
    ['proof', 'evidence'],
    ['http://example.org/tags/threat', 'threat'],
    ['claimant', null],
    ['', null],
  ])('proposes for %s: %s', (word, tag) => {
    const choice = tag === null ? { kind: 'label', label: word } : { kind: 'tag', tag }
    expect(proposeTagTable([foreign({ tags: [word] })])).toEqual([{ word, count: 1, choice }])
  })

  it('lists the most used first', () => {
    const rows = proposeTagTable([foreign({ tags: ['a', 'b'] }), foreign({ tags: ['b'] })])
    expect(rows.map(({ word, count }) => [word, count])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })

  it('gives one tag, the other words as labels', () => {
    const table = new Map<string, TagChoice>([
      ['Claim', { kind: 'tag', tag: 'claim' }],
      ['claims', { kind: 'tag', tag: 'claim' }],
      ['Denial', { kind: 'tag', tag: 'denial' }],
      ['x', { kind: 'label', label: 'border' }],
      ['todo', { kind: 'leave-out' }],
    ])
    expect(tagged(['x', 'Claim', 'claims', 'Denial', 'todo', 'new', 'x'], table)).toEqual({
      tag: 'claim',
      labels: ['border', 'Denial', 'new'],
    })
  })
})
