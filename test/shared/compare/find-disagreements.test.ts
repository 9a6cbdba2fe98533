import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDisagreements } from '../../../shared/compare/find-disagreements.ts'
import type { Mark } from '../../../shared/agreement/mark.ts'
import type { Disagreement } from '../../../shared/compare/disagreement.ts'
import { arbitraryMarks, mark, people, related } from './make.ts'

/** What is found, in short: its kind, and whose annotations it is about. */
function found(words: readonly string[], annotators: readonly string[] = ['ada', 'ben']) {
  return findDisagreements({
    marks: words.map((each) => mark(each)),
    relations: [],
    annotators,
  }).map(short)
}

function short({ kind, annotations, missing }: Disagreement) {
  return [kind, [...annotations.values()].map(({ id }) => id).join(', '), missing.join(', ')]
}

describe('what annotators made of passages', () => {
  it.each([
    ['the same words and tag', ['ada 0-10 claim', 'ben 0-10 claim'], ['agreement']],
    ['the same words untagged', ['ada 0-10', 'ben 0-10'], ['agreement']],
    ['other words', ['ada 0-10 claim', 'ben 0-12 claim'], ['boundary']],
    ['another tag', ['ada 0-10 claim', 'ben 0-10 threat'], ['tag']],
    ['a tag against none', ['ada 0-10 claim', 'ben 0-10'], ['tag']],
    ['other words and another tag', ['ada 0-10 claim', 'ben 0-12 threat'], ['tag']],
    ['marked by one', ['ada 0-10 claim'], ['only-one']],
    ['beside each other', ['ada 0-10 claim', 'ben 10-20 claim'], ['only-one', 'only-one']],
    ['half of the shorter one', ['ada 0-10 claim', 'ben 5-15 claim'], ['boundary']],
    ['less than half', ['ada 0-10 claim', 'ben 6-16 claim'], ['only-one', 'only-one']],
    ['a word within a paragraph', ['ada 0-900 claim', 'ben 5-15 claim'], ['boundary']],
    ['nothing', [], []],
  ])('%s', (_, words, kinds) => {
    expect(found(words).map(([kind]) => kind)).toEqual(kinds)
  })
  it('finds for each of overlapping marks its own counterpart, by words and tag', () => {
    expect(
      found(['ada 0-21 claim', 'ada 0-20 denial', 'ben 0-20 denial', 'ben 0-19 claim']),
    ).toEqual([
      ['agreement', 'ada 0-20 denial, ben 0-20 denial', ''],
      ['boundary', 'ada 0-21 claim, ben 0-19 claim', ''],
    ])
  })
  it('says who of several has it not, and knows those who marked nothing', () => {
    expect(
      found(['ada 0-10 claim', 'ben 0-10 claim', 'cleo 4-14 claim'], [...people, 'dan']),
    ).toEqual([['boundary', 'ada 0-10 claim, ben 0-10 claim, cleo 4-14 claim', 'dan']])
  })
  it('does not join two passages by a third that overlaps both', () => {
    expect(found(['ada 0-10 claim', 'ben 5-15 claim', 'cleo 10-20 claim'], people)).toEqual([
      ['boundary', 'ada 0-10 claim, ben 5-15 claim', 'cleo'],
      ['only-one', 'cleo 10-20 claim', 'ada, ben'],
    ])
  })
  it('leaves out those who are not compared', () => {
    expect(found(['ada 0-10 claim', 'ben 0-10 claim', 'cleo 0-10 threat'])).toEqual([
      ['agreement', 'ada 0-10 claim, ben 0-10 claim', ''],
    ])
  })
  it('covers what anybody marked, and keeps articles apart', () => {
    const all = findDisagreements({
      marks: [mark('ada 0-10'), mark('ben 4-14'), mark('cleo 0-10', 'other')],
      relations: [],
      annotators: people,
    })
    expect(all.map(({ articleId, span }) => [articleId, span])).toEqual([
      ['first', { start: 0, end: 14 }],
      ['other', { start: 0, end: 10 }],
    ])
  })
})

describe('what annotators made of relations', () => {
  const words = ['ada 0-10 claim', 'ben 0-10 claim', 'ada 20-30 denial', 'ben 20-30 denial']
  const [ada, ben, adas, bens] = words as [string, string, string, string]

  function kindsOf(relations: Parameters<typeof findDisagreements>[0]['relations']) {
    return findDisagreements({
      marks: words.map((each) => mark(each)),
      relations,
      annotators: ['ada', 'ben'],
    })
      .filter(({ relation }) => relation !== null)
      .map(({ kind, missing, differs }) => [kind, missing.join(), differs.relation])
  }

  it('are the same', () => {
    expect(kindsOf([related('ada denies', adas, ada), related('ben denies', bens, ben)])).toEqual([
      ['agreement', '', false],
    ])
  })
  it('are of another kind', () => {
    expect(kindsOf([related('ada denies', adas, ada), related('ben disputes', bens, ben)])).toEqual(
      [['relation', '', true]],
    )
  })
  it('are one person’s alone, or go the other way', () => {
    expect(kindsOf([related('ada denies', adas, ada)])).toEqual([['relation', 'ben', false]])
    expect(kindsOf([related('ada denies', adas, ada), related('ben denies', ben, bens)])).toEqual([
      ['relation', 'ada', false],
      ['relation', 'ben', false],
    ])
  })
  it('meet also where they join somebody else’s annotations', () => {
    expect(kindsOf([related('ada denies', adas, ada), related('ben denies', adas, ben)])).toEqual([
      ['agreement', '', false],
    ])
  })
})

describe('laws of comparing', () => {
  const runs = { numRuns: 1000 }

  it('puts each annotation into one case, which holds at most one of each annotator', () => {
    fc.assert(
      fc.property(arbitraryMarks, (given) => {
        const cases = findDisagreements({ ...given, annotators: people })
        const ids = cases
          .filter(({ relation }) => relation === null)
          .flatMap(({ annotations }) => [...annotations.values()].map(({ id }) => id))
        expect(ids.toSorted()).toEqual(given.marks.map(({ id }) => id).toSorted())
        for (const { annotations, missing, relation } of cases) {
          for (const [annotator, { annotator: by }] of annotations) expect(by).toBe(annotator)
          const present = (relation?.relations ?? annotations).keys()
          expect([...present, ...missing].toSorted()).toEqual(people)
        }
      }),
      runs,
    )
  })
  it('finds the same whatever the order', () => {
    fc.assert(
      fc.property(arbitraryMarks, ({ marks, relations }) => {
        expect(
          findDisagreements({
            marks: marks.toReversed(),
            relations: relations.toReversed(),
            annotators: people.toReversed(),
          }),
        ).toEqual(findDisagreements({ marks, relations, annotators: people }))
      }),
      runs,
    )
  })
  it('finds nothing but agreement between a person and their double', () => {
    const double = (each: Mark): Mark => ({ ...each, id: `double ${each.id}`, annotator: 'double' })
    fc.assert(
      fc.property(arbitraryMarks, ({ marks }) => {
        const own = marks.map((each) => ({ ...each, annotator: 'ada' }))
        const cases = findDisagreements({
          marks: [...own, ...own.map(double)],
          relations: [],
          annotators: ['ada', 'double'],
        })
        expect(cases.map(({ kind }) => kind)).toEqual(own.map(() => 'agreement'))
      }),
      runs,
    )
  })
})
