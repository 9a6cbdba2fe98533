import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFiltering, noFilter } from '../../../shared/filter/annotation-filter.ts'
import type { AnnotationFilter } from '../../../shared/filter/annotation-filter.ts'
import { annotationMatcher } from '../../../shared/filter/annotation-matcher.ts'
import { annotationWith, arbitraryAnnotations, arbitraryFilter } from './arbitrary-annotation.ts'

const annotation = annotationWith({
  tag: 'denial',
  speaker: 'Rada Miasta Łódź',
  labels: ['bridge', 'safety'],
  note: 'Compare with\nthe minutes.',
  quote: { exact: 'no crate had\n\nleft its sheds', prefix: 'before ', suffix: ' behind' },
  creator: { id: 'urn:uuid:ann', name: 'Ann' },
})
const bare = annotationWith()

const cases: readonly (readonly [Partial<AnnotationFilter>, boolean, boolean])[] = [
  [{}, true, true],
  [{ tags: ['denial'] }, true, false],
  [{ tags: ['claim', null] }, false, true],
  [{ speakers: ['Rada Miasta Łódź'] }, true, false],
  [{ speakers: ['rada miasta łódź'] }, false, false],
  [{ speakers: [''] }, false, true],
  [{ labels: ['safety', 'other'] }, true, false],
  [{ labels: ['', 'other'] }, false, true],
  [{ annotators: ['urn:uuid:ann'] }, true, false],
  [{ annotators: ['Ann'] }, false, false],
  [{ text: ' ' }, true, true],
  [{ text: 'lodz' }, true, false],
  [{ text: 'SHEDS minutes bridge' }, true, false],
  [{ text: 'sheds quay' }, false, false],
  [{ text: '"crate had left"' }, true, false],
  [{ text: '“had crate”' }, false, false],
  [{ text: 'with the' }, true, false],
  [{ text: '"sheds compare"' }, false, false],
  [{ text: 'behind' }, false, false],
  [{ text: '"' }, true, true],
  [{ tags: ['denial'], labels: ['bridge'], text: 'crate' }, true, false],
  [{ tags: ['denial'], labels: ['other'], text: 'crate' }, false, false],
]

describe('a filter', () => {
  it.each(cases)('of %o wants the full annotation: %s, the bare one: %s', (asked, full, empty) => {
    const matches = annotationMatcher({ ...noFilter, ...asked })
    expect([matches(annotation), matches(bare)]).toEqual([full, empty])
  })

  it('that asks for nothing wants all, and only one that filters leaves any out', () => {
    expect(isFiltering(noFilter)).toBe(false)
    fc.assert(
      fc.property(arbitraryAnnotations, arbitraryFilter, (annotations, filter) => {
        const wanted = annotations.filter(annotationMatcher(filter))
        if (!isFiltering(filter)) expect(wanted).toEqual(annotations)
      }),
    )
  })

  it('wants what each of its members wants by itself', () => {
    fc.assert(
      fc.property(arbitraryAnnotations, arbitraryFilter, (annotations, filter) => {
        const { tags, speakers, labels, annotators, text } = filter
        const alone = [{ tags }, { speakers }, { labels }, { annotators }, { text }].map((part) =>
          annotationMatcher({ ...noFilter, ...part }),
        )
        const byParts = annotations.filter((each) => alone.every((matches) => matches(each)))
        expect(annotations.filter(annotationMatcher(filter))).toEqual(byParts)
      }),
    )
  })

  it('wants no less when a chosen member gets another value', () => {
    fc.assert(
      fc.property(arbitraryAnnotations, arbitraryFilter, (annotations, filter) => {
        fc.pre(filter.speakers.length > 0)
        const wider = annotationMatcher({ ...filter, speakers: [...filter.speakers, 'bridge'] })
        expect(annotations.filter(annotationMatcher(filter)).every(wider)).toBe(true)
      }),
    )
  })
})
