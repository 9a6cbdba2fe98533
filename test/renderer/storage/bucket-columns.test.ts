import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromColumns, toColumns } from '../../../renderer/storage/bucket-columns.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { annotation, article } from './make.ts'

const any: fc.Arbitrary<Annotation> = fc
  .record(
    {
      start: fc.nat(),
      end: fc.nat(),
      tag: fc.constantFrom('claim', 'denial', null),
      labels: fc.array(fc.string(), { maxLength: 2 }),
      speaker: fc.string(),
      note: fc.string({ unit: 'grapheme' }),
      creator: fc.constantFrom({ id: 'a', name: 'Ada' }, { id: 'a', name: '' }),
      version: fc.constantFrom({ one: 1 }, { one: 1, two: 2 }),
      deleted: fc.boolean(),
      unknown: fc.dictionary(fc.string(), fc.jsonValue()),
      concurrent: fc.constant([annotation('any', { version: { three: 1 } })]),
    },
    { requiredKeys: ['start', 'end', 'tag', 'labels', 'speaker', 'note', 'creator', 'version'] },
  )
  .map((fields) => annotation('any', fields))

describe('columns of annotations', () => {
  it('give the same annotations again, after the copy that a database makes too', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (annotations) => {
        const kept = structuredClone(toColumns(annotations))
        expect(fromColumns(article.id, kept)).toEqual(annotations)
      }),
    )
  })

  it('hold equal creators and versions once', () => {
    const { creator, version, labels } = toColumns([annotation('a'), annotation('b')])
    expect(creator[0]).toBe(creator[1])
    expect(version[0]).toBe(version[1])
    expect(labels[0]).toBe(labels[1])
  })
})
