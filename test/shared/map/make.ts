import fc from 'fast-check'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Relation, RelationKind } from '../../../shared/model/relation.ts'
import { relationKinds } from '../../../shared/model/relation.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { MapSource } from '../../../shared/map/map-source.ts'

const head = {
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  version: { a: 1 },
  deleted: false,
  creator: { id: 'urn:uuid:ada', name: 'Ada' },
}

/** An annotation of the first article, at a place by its id: `a1`, `a2` … */
export function passage(id: string, fields: Partial<Annotation> = {}): Annotation {
  const start = Number(id.replace(/\D/g, '')) * 10
  return {
    ...head,
    id,
    articleId: 'first',
    start,
    end: start + 5,
    quote: { exact: `words of ${id}`, prefix: '', suffix: '' },
    tag: 'claim',
    labels: [],
    speaker: '',
    note: '',
    ...fields,
  }
}

/** `a1 denies a2`, with the words as its id. */
export function relation(sentence: string): Relation {
  const [from = '', kind = '', to = ''] = sentence.split(' ')
  const known = relationKinds.find((each) => each === kind)
  if (known === undefined) throw new RangeError(`No kind of relation: ${kind}`)
  return { ...head, id: sentence, from, to, kind: known, note: '', confidence: null }
}

export function source(
  annotations: readonly Annotation[],
  sentences: readonly string[] = [],
  scope: readonly string[] | null = null,
): MapSource {
  return {
    articles: [
      { id: 'first', title: 'First story' },
      { id: 'second', title: 'Second story' },
    ],
    annotations,
    relations: sentences.map(relation),
    scope: scope === null ? null : new Set(scope),
  }
}

/** Sources with up to fourteen passages of two articles and up to twenty relations among them. */
export const arbitrarySource: fc.Arbitrary<MapSource> = fc
  .array(fc.record({ tag: fc.constantFrom(null, ...tags), isSecond: fc.boolean() }), {
    maxLength: 14,
  })
  .chain((made) => {
    const annotations = made.map(({ tag, isSecond }, index) =>
      passage(`a${index}`, { tag, articleId: isSecond ? 'second' : 'first' }),
    )
    const end = fc.nat({ max: Math.max(0, annotations.length - 1) })
    const joins = fc.uniqueArray(
      fc.tuple(end, fc.constantFrom<RelationKind>(...relationKinds), end),
      { maxLength: annotations.length === 0 ? 0 : 20, selector: (join) => join.join() },
    )
    return fc.record({
      relations: joins.map((all) =>
        all.map(([from, kind, to]) => relation(`a${from} ${kind} a${to}`)),
      ),
      scope: fc.constantFrom(null, new Set(['first'])),
      annotations: fc.constant(annotations),
      articles: fc.constant(source([]).articles),
    })
  })
