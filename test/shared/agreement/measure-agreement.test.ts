import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../shared/agreement/gamma/random.ts'
import type { Mark } from '../../../shared/agreement/mark.ts'
import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts'
import { measures } from '../../../shared/agreement/measures.ts'
import { tags } from '../../../shared/model/tag.ts'
import { arbitraryMarks, mark, people, related } from '../compare/make.ts'
import { article, figuresOf, request, story } from './request.ts'

const quick = measures.filter((measure) => !measure.startsWith('gamma'))
const many = { numRuns: 1000 }
const units = fc.constantFrom('sentence' as const, 'character' as const)

describe('laws of all measures', () => {
  it('make no difference between annotators', () => {
    fc.assert(
      fc.property(arbitraryMarks, units, (given, unit) => {
        const asked = { ...request, ...given, unit, measures: quick }
        const turned = {
          ...asked,
          annotators: people.toReversed(),
          marks: given.marks.toReversed(),
          relations: given.relations.toReversed(),
        }
        expect(figuresOf(measureAgreement(turned))).toEqual(figuresOf(measureAgreement(asked)))
      }),
      many,
    )
  })
  it('find complete agreement between equal sets, or say that it is not defined', () => {
    fc.assert(
      fc.property(arbitraryMarks, units, fc.boolean(), (given, unit, leavesOutUnmarked) => {
        const own = given.marks.map((each) => ({ ...each, annotator: 'ada' }))
        const double = own.map((each) => ({ ...each, id: `double ${each.id}`, annotator: 'ben' }))
        const report = measureAgreement({
          ...request,
          unit,
          leavesOutUnmarked,
          measures: quick,
          annotators: ['ada', 'ben'],
          marks: [...own, ...double],
        })
        for (const [name, value] of Object.entries(figuresOf(report))) {
          if (typeof value === 'number') expect([name, value]).toEqual([name, 1])
        }
        expect(report.passages).toEqual([])
      }),
      many,
    )
  })
  it('do not change when everything stands later', () => {
    const before = 'This stands before the story and was never shown.\n\n'
    fc.assert(
      fc.property(arbitraryMarks, units, (given, unit) => {
        const asked = { ...request, ...given, unit, measures: quick }
        const later = {
          ...asked,
          articles: asked.articles.map((each) => {
            const leftOut = [{ start: 0, end: before.length }]
            return { ...each, text: `${before}${story}`, leftOut }
          }),
          marks: given.marks.map((each) => ({
            ...each,
            start: each.start + before.length,
            end: each.end + before.length,
          })),
        }
        expect(figuresOf(measureAgreement(later))).toEqual(figuresOf(measureAgreement(asked)))
      }),
      many,
    )
  })
  /** Whether in no article marks moved by chance can stand anywhere else than where they stood. */
  const isOneCharacter = (marks: readonly Mark[]) =>
    request.articles.every(({ id }) => {
      const own = marks.filter(({ articleId }) => articleId === id)
      const first = Math.min(...own.map(({ start }) => start))
      return own.every(({ end }) => end - first <= 1)
    })
  it('hold of γ as well', () => {
    fc.assert(
      fc.property(arbitraryMarks, ({ marks }) => {
        const asked = { ...request, marks, measures: ['gamma', 'gamma-cat'] as const }
        const own = marks.map((each) => ({ ...each, annotator: 'ada' }))
        const double = own.map((each) => ({ ...each, annotator: 'ben' }))
        const moved = marks.map((each) => ({
          ...each,
          start: each.start + 50,
          end: each.end + 50,
        }))
        const found = figuresOf(measureAgreement(asked))
        const turned = { ...asked, annotators: people.toReversed() }
        expect(figuresOf(measureAgreement(turned))).toEqual(found)
        expect(figuresOf(measureAgreement({ ...asked, marks: moved }))).toEqual(found)
        const equal = { ...asked, annotators: ['ada', 'ben'], marks: [...own, ...double] }
        const { 'gamma all all': value, ...tagging } = figuresOf(measureAgreement(equal))
        for (const [name, of] of Object.entries(tagging)) {
          if (typeof of === 'number') expect([name, of]).toEqual([name, 1])
        }
        if (marks.length === 0) expect(value).toMatch(/nobody marked anything/u)
        else if (isOneCharacter(marks)) expect(value).toMatch(/by chance would agree completely/u)
        else expect(value).toBe(1)
      }),
      { numRuns: 25 },
    )
  })
  it('count several tags of a unit in order: all in common, how much, and any', () => {
    fc.assert(
      fc.property(arbitraryMarks, units, ({ marks }, unit) => {
        const asked = ['percentage', 'max-percentage', 'dice'] as const
        const found = figuresOf(measureAgreement({ ...request, marks, unit, measures: asked }))
        const [all, any, much] = asked.map((measure) => Number(found[`${measure} all all`]))
        expect(much).toBeGreaterThanOrEqual(all!)
        expect(any).toBeGreaterThanOrEqual(much!)
      }),
      many,
    )
  })
  it('find about nothing in marks that are made at random', () => {
    const names = ['alpha', 'fleiss-kappa', 'cohens-kappa', 'u-alpha'] as const
    const sums = new Map<string, number>(names.map((name) => [name, 0]))
    const seeds = 200
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = randomFrom(seed)
      const marks = people.flatMap((annotator) =>
        Array.from({ length: 12 }, (_, at): Mark => {
          const start = Math.floor(random() * 280)
          const end = start + 1 + Math.floor(random() * 20)
          const tag = tags[Math.floor(random() * 4)] ?? null
          return { id: `${annotator} ${at}`, articleId: 'first', annotator, start, end, tag }
        }),
      )
      const asked = { ...request, articles: [article], marks, measures: names }
      const found = figuresOf(measureAgreement(asked))
      for (const name of names) {
        sums.set(name, sums.get(name)! + Number(found[`${name} all all`]) / seeds)
      }
    }
    for (const [name, mean] of sums) expect([name, Math.abs(mean) < 0.02]).toEqual([name, true])
  })
})

describe('a report', () => {
  const marks = [
    mark('ada 0-18 claim'),
    mark('ben 0-18 claim'),
    mark('ada 22-40 denial'),
    mark('ben 22-38 threat'),
    mark('cleo 0-18 claim'),
  ]

  it('counts marks, tells pairs apart and says of which tags', () => {
    const report = measureAgreement({ ...request, marks, measures: ['span-exact'] })
    expect(report.marks).toEqual([2, 2, 1])
    expect(figuresOf(report)).toEqual({
      'span-exact all all': 0.611111111,
      'span-exact all ada-ben': 0.5,
      'span-exact all ada-cleo': 0.666666667,
      'span-exact all ben-cleo': 0.666666667,
      'span-exact claim all': 1,
      'span-exact claim ada-ben': 1,
      'span-exact claim ada-cleo': 1,
      'span-exact claim ben-cleo': 1,
      'span-exact denial all': 0,
      'span-exact denial ada-ben': 0,
      'span-exact denial ada-cleo': 0,
      'span-exact denial ben-cleo': expect.stringContaining('nobody') as string,
      'span-exact threat all': 0,
      'span-exact threat ada-ben': 0,
      'span-exact threat ada-cleo': expect.stringContaining('nobody') as string,
      'span-exact threat ben-cleo': 0,
    })
    expect(report.figures.find(({ tag }) => tag === 'threat')?.remark).toBe(
      'The mean of 2 pairs; of 1 it is not defined.',
    )
  })
  it('takes other tags than the chosen ones for not made', () => {
    const report = measureAgreement({
      ...request,
      marks,
      tags: ['claim'],
      measures: ['span-exact'],
    })
    expect(figuresOf(report)['span-exact all all']).toBe(1)
    expect(report.marks).toEqual([1, 1, 1])
  })
  it('tells several tags of a unit from one: as a whole, in part, and by what there was to choose', () => {
    const measured = measureAgreement({
      ...request,
      articles: [{ ...article, text: 'x'.repeat(40) }],
      annotators: ['ada', 'ben'],
      marks: [mark('ada 0-10 claim'), mark('ada 0-10 evidence'), mark('ben 0-10 claim')],
      measures: ['percentage', 'max-percentage', 'dice', 'bennetts-s', 'ac1'],
    })
    // Of 40 characters 10 were tagged in part alike, by 2 · 1 / (2 + 1); 30 are not marked.
    expect(figuresOf(measured)).toEqual({
      'percentage all all': 0.75,
      'max-percentage all all': 1,
      'dice all all': Number(((30 + 10 * (2 / 3)) / 40).toFixed(9)),
      // Four tags, “not marked” and the combination.
      'bennetts-s all all': Number(((0.75 - 1 / 6) / (1 - 1 / 6)).toFixed(9)),
      // Shares of 30, 5 and 5 of 40: (0.75 · 0.25 + 2 · 0.125 · 0.875) / 5 by chance.
      'ac1 all all': Number(((0.75 - 0.08125) / (1 - 0.08125)).toFixed(9)),
    })
    expect(measured.figures.map(({ remark }) => remark)).toEqual([
      '',
      '',
      '',
      'Of 6 categories to choose from.',
      'Of 6 categories to choose from.',
    ])
  })
  it('has γcat of all tags together, and γk by tag', () => {
    const aligned = [mark('ada 50-70 claim'), mark('ben 50-68 claim')]
    const report = measureAgreement({
      ...request,
      annotators: ['ada', 'ben'],
      marks: [...marks, ...aligned],
      measures: ['gamma-cat'],
    })
    expect(report.figures.map(({ measure, tag }) => `${measure} ${tag ?? 'all'}`)).toEqual([
      'gamma-cat all',
      'gamma-cat claim',
      'gamma-cat denial',
      'gamma-cat threat',
    ])
    const [all, claim, denial] = report.figures
    expect(claim?.figure).toEqual({ isDefined: true, value: 1 })
    expect(denial?.figure.isDefined && denial.figure.value).toBeLessThanOrEqual(0)
    expect(all?.remark).toMatch(/^Chance from \d+ samples\.$/u)
    expect(all?.interval).not.toBe(null)
  })
  it('names what costs most first, in characters and pairs', () => {
    const { passages } = measureAgreement({
      ...request,
      marks: [mark('ada 0-10 claim'), mark('ben 25-30 claim'), mark('cleo 25-30 threat')],
    })
    expect(passages.map(({ articleId, cost, share }) => [articleId, cost, share])).toEqual([
      ['first', 20, 20 / 35],
      ['first', 15, 15 / 35],
    ])
  })
  it('shows which tags meet which', () => {
    const { confusion } = measureAgreement({ ...request, annotators: ['ada', 'ben'], marks })
    const [all, one] = confusion
    expect(one?.pair).toEqual(['ada', 'ben'])
    expect(one?.categories).toEqual(['claim', 'denial', 'threat', 'not marked'])
    expect(one?.counts.slice(0, 2)).toEqual([
      [18, 0, 0, 0],
      [0, 0, 16, 2],
    ])
    expect(all?.counts.slice(0, 2)).toEqual([
      [36, 0, 0, 0],
      [0, 0, 16, 2],
    ])
  })
  it('compares relations by the passages that they join', () => {
    const relations = [
      related('ada denies', 'ada 22-40 denial', 'ada 0-18 claim'),
      related('ben disputes', 'ben 22-38 threat', 'ben 0-18 claim'),
    ]
    const report = measureAgreement({
      ...request,
      annotators: ['ada', 'ben'],
      marks,
      relations,
      measures: ['relations', 'relations-kind'],
    })
    expect(figuresOf(report)).toEqual({ 'relations all all': 1, 'relations-kind all all': 0 })
  })
  it('says how far it is, in parts that only grow', () => {
    const parts: number[] = []
    measureAgreement({ ...request, marks }, ({ done }) => parts.push(done))
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBe(1)
  })
})
