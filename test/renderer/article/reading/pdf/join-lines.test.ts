import { describe, expect, it } from 'vitest'
import { joinLines, knownWords } from '../../../../../renderer/article/reading/pdf/join-lines.ts'

describe('joinLines', () => {
  it.each([
    { name: 'lines with a space', lines: ['one', 'two'], text: 'one two' },
    { name: 'a soft hyphen', lines: ['exam\u00AD', 'ple'], text: 'example' },
    { name: 'a soft hyphen all the same', lines: ['well\u00AD', 'known'], text: 'wellknown' },
    { name: 'a hard hyphen', lines: ['exam-', 'ple'], text: 'example' },
    { name: 'a word known with its hyphen', lines: ['well-', 'known'], text: 'well-known' },
    { name: 'a word known both ways', lines: ['co-', 'operate'], text: 'cooperate' },
    { name: 'a name of two', lines: ['Saxe-', 'Coburg'], text: 'Saxe-Coburg' },
    { name: 'a name known in one', lines: ['Trace-', 'Monkey'], text: 'TraceMonkey' },
    { name: 'a range', lines: ['1914-', '1918'], text: '1914-1918' },
    { name: 'what a long dash joins', lines: ['so—', 'and', '—thus'], text: 'so—and—thus' },
    { name: 'a number with a dash', lines: ['7 –', '8'], text: '7 – 8' },
    { name: 'a dash', lines: ['and –', 'so on'], text: 'and – so on' },
    { name: 'ideographs', lines: ['日本', '語で'], text: '日本語で' },
    { name: 'a hyphen drawn as a soft one', lines: ['well\u00ADmade'], text: 'well-made' },
  ])('joins $name', ({ lines, text }) => {
    const words = new Set(['well-known', 'co-operate', 'cooperate', 'tracemonkey'])
    expect(joinLines(lines, words)).toBe(text)
  })
})

describe('knownWords', () => {
  it('does not count the halves of a word that the end of a line cuts', () => {
    expect(knownWords(['A well-known exam-', 'ple of It'])).toEqual(
      new Set(['a', 'well-known', 'of', 'it']),
    )
  })
})
