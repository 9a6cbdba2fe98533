import { describe, expect, it } from 'vitest'
import { snippetOf } from '../../../shared/search/snippet.ts'

const word = 'word '

function around(text: string, hit: string) {
  const start = text.indexOf(hit)
  return snippetOf(text, { start, end: start + hit.length })
}

describe('snippetOf', () => {
  it('gives the whole paragraph where that is short', () => {
    expect(around('First.\n\nHere it is, twice.\n\nLast.', 'it')).toEqual({
      before: 'Here ',
      hit: 'it',
      after: ' is, twice.',
    })
    expect(around('it', 'it')).toEqual({ before: '', hit: 'it', after: '' })
  })
  it('cuts a long one between words', () => {
    const { before, after } = around(`${word.repeat(40)}hit ${word.repeat(40)}end`, 'hit')
    expect(before).toBe(`…${word.repeat(6)}`)
    expect(after).toBe(` ${word.repeat(23)}word…`)
  })
  it('cuts no character where there are no words', () => {
    const { before, after } = around(`${'😀'.repeat(60)}ahit${'😀'.repeat(90)}`, 'hit')
    expect(before).toBe(`…${'😀'.repeat(16)}a`)
    expect(after).toBe(`${'😀'.repeat(60)}…`)
  })
  it('shortens a very long hit', () => {
    const text = 'x'.repeat(1000)
    expect(snippetOf(text, { start: 0, end: 1000 })).toEqual({
      before: '',
      hit: `${'x'.repeat(240)}…`,
      after: '',
    })
  })
})
