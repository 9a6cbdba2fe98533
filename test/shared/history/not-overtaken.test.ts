import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notOvertaken } from '../../../shared/history/not-overtaken.ts'
import { sameJson } from '../../../shared/history/same-json.ts'

describe('notOvertaken', () => {
  const record = {
    tag: 'claim',
    note: 'n',
    labels: ['a', 'b'],
    start: 3,
    end: 7,
    quote: { q: 'x' },
  }

  it.each([
    ['turns a field that is as expected', { note: 'n' }, { note: 'm' }, { note: 'm' }],
    ['compares by value', { labels: ['a', 'b'] }, { labels: [] }, { labels: [] }],
    ['keeps a field that is otherwise', { note: 'other' }, { note: 'm' }, null],
    ['turns the rest', { tag: 'claim', note: 'other' }, { tag: null, note: 'm' }, { tag: null }],
    [
      'turns a whole passage',
      { start: 3, end: 7, quote: { q: 'x' } },
      { start: 1, end: 2, quote: { q: 'y' } },
      { start: 1, end: 2, quote: { q: 'y' } },
    ],
    [
      'turns no part of a passage of which another part was changed',
      { start: 3, end: 6, quote: { q: 'x' }, tag: 'claim' },
      { start: 1, end: 2, quote: { q: 'y' }, tag: null },
      { tag: null },
    ],
  ])('%s', (_, from, to, content) => {
    expect(notOvertaken<object>(record, { from, to })).toEqual(content)
  })
})

describe('sameJson', () => {
  it('finds a copy the same, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value), (_, each: unknown) =>
          typeof each !== 'object' || each === null || Array.isArray(each)
            ? each
            : Object.fromEntries(Object.entries(each).toReversed()),
        )
        expect(sameJson(JSON.parse(JSON.stringify(value)), copy)).toBe(true)
      }),
    )
  })
  it.each([
    [[], {}],
    [{}, null],
    [null, undefined],
    [0, ''],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', 'b']],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: { b: [1] } }, { a: { b: [2] } }],
  ])('tells %j from %j', (a, b) => {
    expect([sameJson(a, b), sameJson(b, a)]).toEqual([false, false])
  })
})
