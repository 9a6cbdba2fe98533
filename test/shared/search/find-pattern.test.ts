import { describe, expect, it } from 'vitest'
import { findPattern } from '../../../shared/search/find-pattern.ts'
import {
  filterSpans,
  firstSpanFrom,
  spanAt,
  spanCount,
} from '../../../shared/search/packed-spans.ts'
import type { Pattern } from '../../../shared/search/find-pattern.ts'

function found(text: string, pattern: Partial<Pattern>) {
  const result = findPattern(text, { source: '', matchCase: false, wholeWord: false, ...pattern })
  if (!result.ok) return result.problem
  return Array.from({ length: spanCount(result.value) }, (_, index) => {
    const { start, end } = spanAt(result.value, index)
    return text.slice(start, end)
  })
}

describe('findPattern', () => {
  it.each([
    ['1 crate, 22 Crates', { source: String.raw`\d+ crates?` }, ['1 crate', '22 Crates']],
    ['1 crate, 22 Crates', { source: String.raw`\d+ crates?`, matchCase: true }, ['1 crate']],
    ['one\ntwo\nthree', { source: '^t.*$' }, ['two', 'three']],
    ['aaa', { source: 'b*' }, []],
    ['Łódź 😀', { source: String.raw`\p{L}+|.` }, ['Łódź', ' ', '😀']],
    ['crate crates', { source: 'crates?', wholeWord: true }, ['crate', 'crates']],
    ['crate crates', { source: 'crate', wholeWord: true }, ['crate']],
    ['abc', { source: '(' }, 'unterminated group'],
    ['abc', { source: '[z-a]' }, 'range out of order in character class'],
    ['abc', { source: '' }, []],
  ])('in %j finds for %o', (text, pattern, words) => {
    expect(found(text, pattern)).toEqual(words)
  })
})

describe('packed spans', () => {
  const spans = Uint32Array.of(2, 4, 6, 8, 8, 9)
  it('are found by place', () => {
    const firsts = [0, 3, 4, 7, 8, 9].map((offset) => firstSpanFrom(spans, offset))
    expect(firsts).toEqual([0, 0, 1, 1, 2, 3])
    expect(() => spanAt(spans, 3)).toThrow(RangeError)
  })
  it('are filtered', () => {
    expect(filterSpans(spans, ({ start }) => start !== 6)).toEqual(Uint32Array.of(2, 4, 8, 9))
  })
})
