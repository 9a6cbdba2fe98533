import { describe, expect, it } from 'vitest'
import { draggedSpan } from '../../../shared/selectors/dragged-span.ts'

const text = 'The crate left its shed 👩‍👩‍👧 at night, unseen.'
const words = 'left its shed'
const start = text.indexOf(words)
const span = { start, end: start + words.length }

function dragged(edge: 'start' | 'end', before: string, to: 'word' | 'grapheme' = 'word') {
  const offset = text.indexOf(before)
  const now = draggedSpan({ text, span, edge, offset, language: 'en', to })
  return text.slice(now.start, now.end)
}

describe('draggedSpan', () => {
  it.each([
    ['start', 'rate left', 'crate left its shed'],
    ['start', 'hed', 'shed'],
    ['end', 'its', 'left'],
    ['end', 'ight', 'left its shed 👩‍👩‍👧 at night'],
    ['end', ', unseen', 'left its shed 👩‍👩‍👧 at night'],
  ] as const)('drags the %s to before “%s”: %s', (edge, before, expected) => {
    expect(dragged(edge, before)).toBe(expected)
  })
  it('takes characters exactly, yet whole ones', () => {
    expect(dragged('start', 'rate left', 'grapheme')).toBe('rate left its shed')
    const inside = draggedSpan({
      text,
      span,
      edge: 'end',
      offset: text.indexOf('👧'),
      language: 'en',
      to: 'grapheme',
    })
    expect(text.slice(inside.start, inside.end)).toBe('left its shed 👩‍👩‍👧')
  })
  it('never passes the other boundary', () => {
    expect(dragged('start', 'unseen')).toBe('shed')
    expect(dragged('end', 'The')).toBe('left')
  })
  it('leaves the other boundary where it is, inside a word as well', () => {
    const cut = { start: start + 1, end: span.end }
    const offset = text.indexOf('ight')
    const now = draggedSpan({ text, span: cut, edge: 'end', offset, language: 'en', to: 'word' })
    expect(text.slice(now.start, now.end)).toBe('eft its shed 👩‍👩‍👧 at night')
  })
})
