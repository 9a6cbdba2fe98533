import { describe, expect, it } from 'vitest'
import { codeCharacters } from '../../../shared/agreement/code-characters.ts'
import { codeSentences } from '../../../shared/agreement/code-sentences.ts'
import { codingOfRuns } from '../../../shared/agreement/coding-of-runs.ts'
import { continuumOf } from '../../../shared/agreement/continuum.ts'
import { flattenedMarks } from '../../../shared/agreement/flattened-marks.ts'
import { unitizedAlphas } from '../../../shared/agreement/unitized-alpha.ts'
import { mark } from '../compare/make.ts'

const text = 'One is here. Two is much longer than one. Three.'
const article = { id: 'first', text, language: 'en', leftOut: [] }

describe('one annotator’s overlapping marks', () => {
  it.each([
    ['of one tag become one', ['ada 0-10 claim', 'ada 5-15 claim'], ['0-15 claim']],
    [
      'of one tag that touch stay apart',
      ['ada 0-5 claim', 'ada 5-9 claim'],
      ['0-5 claim', '5-9 claim'],
    ],
    [
      'of two tags make a category of their own',
      ['ada 0-10 denial', 'ada 5-15 claim'],
      ['0-5 denial', '5-10 claim + denial', '10-15 claim'],
    ],
    [
      'without a tag count too',
      ['ada 0-4', 'ada 2-4 threat'],
      ['0-2 untagged', '2-4 threat + untagged'],
    ],
  ])('%s', (_, words, stretches) => {
    const found = flattenedMarks(words.map((each) => mark(each)))
    expect(found.map(({ start, end, category }) => `${start}-${end} ${category}`)).toEqual(
      stretches,
    )
  })
})

describe('units', () => {
  it('are sentences that a mark covers by half, or that hold half of the mark', () => {
    const marks = [mark('ada 4-6 claim'), mark('ada 6-41 denial'), mark('ben 13-28 threat')]
    expect(
      codeSentences(article, marks, ['ada', 'ben']).map(({ start, end, categories }) => [
        text.slice(start, end),
        ...categories,
      ]),
    ).toEqual([
      ['One is here.', 'claim + denial', 'not marked'],
      ['Two is much longer than one.', 'denial', 'threat'],
      ['Three.', 'not marked', 'not marked'],
    ])
  })
  it('are characters, in runs', () => {
    const marks = [mark('ada 4-10 claim'), mark('ben 6-12 claim')]
    expect(
      codeCharacters(article, marks, ['ada', 'ben']).map(({ start, end, categories }) => {
        return `${start}-${end} ${categories.join('/')}`
      }),
    ).toEqual([
      '0-4 not marked/not marked',
      '4-6 claim/not marked',
      '6-10 claim/claim',
      '10-12 not marked/claim',
      '12-48 not marked/not marked',
    ])
  })
  it('are none where the text is left out', () => {
    const hiding = { ...article, leftOut: [{ start: 8, end: 42 }] }
    const marks = [mark('ada 4-44 claim')]
    expect(codeCharacters(hiding, marks, ['ada'])).toEqual([
      { start: 0, end: 4, categories: ['not marked'] },
      { start: 4, end: 8, categories: ['claim'] },
      { start: 42, end: 44, categories: ['claim'] },
      { start: 44, end: 48, categories: ['not marked'] },
    ])
    expect(codeSentences(hiding, marks, ['ada']).map(({ start }) => start)).toEqual([0, 42])
    expect(
      continuumOf([hiding, article], [...marks, mark('ada 9-20'), mark('ada 0-4', 'x')]),
    ).toEqual({
      length: 14 + 48,
      marks: expect.arrayContaining([{ ...marks[0], start: 4, end: 10 }]) as unknown,
    })
  })
  it('that nobody marked can be left out', () => {
    const runs = codeCharacters(article, [mark('ada 4-10 claim')], ['ada', 'ben'])
    const wishes = { raters: 2, unit: 'character' } as const
    expect(codingOfRuns(runs, { ...wishes, leavesOutUnmarked: true }).items).toEqual([
      { values: [0, 1], weight: 6 },
    ])
    expect(codingOfRuns(runs, { ...wishes, leavesOutUnmarked: false }).items).toEqual([
      { values: [0, 0], weight: 42 },
      { values: [1, 0], weight: 6 },
    ])
  })
})

describe('the family of ᵤα', () => {
  const coded = (words: readonly string[]) => flattenedMarks(words.map((each) => mark(each)))

  it('tells cutting from tagging', () => {
    const { all, cutting, tagging } = unitizedAlphas({
      length: 100,
      raters: [
        coded(['a 10-20 claim', 'a 40-60 denial', 'a 70-80 claim']),
        coded(['b 10-20 denial', 'b 40-60 claim', 'b 70-80 claim']),
      ],
    })
    expect(cutting.figure).toEqual({ isDefined: true, value: 1 })
    expect(all.figure.isDefined && all.figure.value).toBeLessThan(0.7)
    expect(tagging.figure.isDefined && tagging.figure.value).toBeLessThan(0)
  })
  it('is what its definition gives by hand', () => {
    // Two raters, 10 characters: 0-4 against 2-4 claim. o: gap/gap 12, claim/claim 4, mixed 2 and 2.
    // Margins 14 and 6 of 20; Σ S² 14 · 1 for gaps and 16 + 4 for the claims.
    const { all } = unitizedAlphas({
      length: 10,
      raters: [coded(['a 0-4 claim']), coded(['b 2-4 claim'])],
    })
    const equal = (20 * (14 ** 2 - 14) + 20 * (6 ** 2 - 20)) / (20 ** 2 - 34)
    expect(all.figure).toEqual({
      isDefined: true,
      value: expect.closeTo(1 - 4 / (20 - equal), 12) as number,
    })
  })
  it('is not defined where one category was used, or none', () => {
    const whole = coded(['a 0-10 claim'])
    const { all, tagging } = unitizedAlphas({ length: 10, raters: [whole, whole] })
    expect([all.figure.isDefined, tagging.figure.isDefined]).toEqual([false, false])
    const none = unitizedAlphas({ length: 10, raters: [[], []] })
    for (const { figure } of [none.all, none.cutting, none.tagging])
      expect(figure.isDefined).toBe(false)
  })
})
