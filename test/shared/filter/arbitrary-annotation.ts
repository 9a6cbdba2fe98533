import fc from 'fast-check'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { AnnotationFilter } from '../../../shared/filter/annotation-filter.ts'

/** An annotation as it is kept; nothing in it matters but what is given. */
export function annotationWith(fields: Partial<Annotation> = {}): Annotation {
  return {
    id: 'urn:uuid:a',
    articleId: 'ni:///a',
    start: 0,
    end: 1,
    quote: { exact: '', prefix: '', suffix: '' },
    tag: null,
    labels: [],
    speaker: '',
    note: '',
    creator: { id: 'urn:uuid:one', name: 'One' },
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    version: { a: 1 },
    deleted: false,
    ...fields,
  }
}

const word = fc.constantFrom('', 'Mayor', 'mayor', 'Łódź', 'safety', 'bridge')
const label = word.filter((each) => each !== '')
const tag = fc.constantFrom(...tags, null)

/** Annotations that share few words, so that filters and renames meet some of them. */
export const arbitraryAnnotations: fc.Arbitrary<readonly Annotation[]> = fc
  .array(
    fc.record({
      tag,
      labels: fc.uniqueArray(label, { maxLength: 3 }),
      speaker: word,
      note: word,
      deleted: fc.boolean(),
      created: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
      creator: fc.constantFrom({ id: 'one', name: 'One' }, { id: 'two', name: 'Two' }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((fields, at) => annotationWith({ ...fields, id: `a${at}`, start: at })))

export const arbitraryFilter: fc.Arbitrary<AnnotationFilter> = fc.record({
  tags: fc.uniqueArray(tag, { maxLength: 2 }),
  speakers: fc.uniqueArray(word, { maxLength: 2 }),
  labels: fc.uniqueArray(word, { maxLength: 2 }),
  annotators: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 2 }),
  text: fc.constantFrom('', ' ', 'lodz', 'MAYOR safety', '"bridge"'),
})
