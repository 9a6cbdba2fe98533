import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Library } from '../../../shared/model/library.ts'
import { annotationTombstone } from '../../../shared/exchange/tombstone.ts'
import { foreignVersion } from '../../../shared/exchange/foreign-item.ts'
import { wholeVersion } from '../../../shared/merge/join-records.ts'
import { planImport } from '../../../shared/merge/plan-import.ts'
import type { ExistingVersions, ImportPlan } from '../../../shared/merge/plan-import.ts'
import { arbitraryLibrary } from '../exchange/arbitrary-library.ts'

const empty: ExistingVersions = {
  articles: new Map(),
  annotations: new Map(),
  relations: new Map(),
  decisions: new Map(),
  guidance: new Map(),
  foreign: new Map(),
}
const nothing = {
  articles: [],
  annotations: [],
  relations: [],
  decisions: [],
  guidance: [],
  foreign: [],
}
const library: Library = { ...nothing, texts: new Map(), unknown: {} }

function after(existing: ExistingVersions, { added, newer }: ImportPlan): ExistingVersions {
  const versions = <Item extends { readonly id: string }>(
    before: ReadonlyMap<string, object>,
    items: readonly Item[],
    versionOf: (item: Item) => Readonly<Record<string, number>>,
  ) => new Map([...before, ...items.map((item) => [item.id, versionOf(item)] as const)])
  const own = ({ version }: { readonly version: Readonly<Record<string, number>> }) => version
  return {
    articles: versions(existing.articles, [...added.articles, ...newer.articles], own),
    annotations: versions(existing.annotations, [...added.annotations, ...newer.annotations], own),
    relations: versions(existing.relations, [...added.relations, ...newer.relations], own),
    decisions: versions(existing.decisions, [...added.decisions, ...newer.decisions], own),
    guidance: versions(existing.guidance, [...added.guidance, ...newer.guidance], own),
    foreign: versions(existing.foreign, [...added.foreign, ...newer.foreign], ({ item }) =>
      foreignVersion(item),
    ),
  } as ExistingVersions
}

const meta = { created: '2026-01-31T09:30:00Z', modified: '2026-01-31T09:30:00Z' }
const record = { ...annotationTombstone({ id: 'urn:uuid:1', ...meta, version: { r1: 2 } }, '') }

describe('planImport', () => {
  it.each([
    { name: 'a new record is added', version: undefined, expected: { added: 1 } },
    { name: 'the same is left alone', version: { r1: 2 }, expected: { same: 1 } },
    { name: 'an older one is left alone', version: { r1: 3 }, expected: { older: 1 } },
    { name: 'a newer one is listed', version: { r1: 1 }, expected: { newer: 1 } },
    { name: 'a concurrent one is listed', version: { r2: 1 }, expected: { concurrent: 1 } },
  ])('$name', ({ version, expected }) => {
    const annotations = new Map(version ? [['urn:uuid:1', version]] : [])
    const plan = planImport({
      existing: { ...empty, annotations },
      incoming: { ...library, annotations: [record] },
    })
    expect({
      added: plan.added.annotations.length,
      newer: plan.newer.annotations.length,
      concurrent: plan.concurrent.annotations.length,
      same: plan.same,
      older: plan.older,
    }).toEqual({ added: 0, newer: 0, concurrent: 0, same: 0, older: 0, ...expected })
  })

  it('never puts a record in the place of a version that it does not include', () => {
    const other = { ...record, version: { r2: 1 } }
    const inConflict = { ...record, concurrent: [other] }
    const next = { ...record, version: { r1: 3 } }
    const settling = { ...record, version: { r1: 3, r2: 1 } }
    const standing = (held: Annotation, theirs: Annotation): string => {
      const annotations = new Map([[held.id, wholeVersion(held)]])
      const incoming = { ...library, annotations: [theirs] }
      const plan = planImport({ existing: { ...empty, annotations }, incoming })
      if (plan.same + plan.older > 0) return plan.same > 0 ? 'same' : 'older'
      return plan.newer.annotations.length > 0 ? 'newer' : 'concurrent'
    }
    expect([
      standing(inConflict, next),
      standing(inConflict, other),
      standing(inConflict, inConflict),
      standing(inConflict, settling),
      standing(other, inConflict),
    ]).toEqual(['concurrent', 'older', 'same', 'newer', 'newer'])
  })

  it('sets annotations apart whose article is in neither', () => {
    const stray = { ...record, deleted: false, articleId: 'ni:///sha-256;x' }
    const incoming = { ...library, annotations: [stray] }
    const apart = planImport({ existing: empty, incoming })
    const known = new Map([['ni:///sha-256;x', {}]])
    const together = planImport({ existing: { ...empty, articles: known }, incoming })
    expect([apart.toPlace, apart.added, together.toPlace, together.added]).toEqual([
      [stray],
      nothing,
      [],
      { ...nothing, annotations: [stray] },
    ])
  })

  it('adds everything of a sound file to an empty library', () => {
    fc.assert(
      fc.property(arbitraryLibrary, ({ texts, unknown, ...records }) => {
        const plan = planImport({ existing: empty, incoming: { texts, unknown, ...records } })
        expect(plan).toEqual({
          added: records,
          texts,
          newer: nothing,
          concurrent: nothing,
          toPlace: [],
          withoutText: [],
          same: 0,
          older: 0,
        })
      }),
    )
  })

  it('adds and replaces nothing when a file is imported twice', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryLibrary, (mine, incoming) => {
        const own = after(empty, planImport({ existing: empty, incoming: mine }))
        const existing = after(own, planImport({ existing: own, incoming }))
        const { added, newer } = planImport({ existing, incoming })
        expect({ added, newer }).toEqual({ added: nothing, newer: nothing })
      }),
    )
  })
})
