import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimMap } from '../../../shared/map/claim-map.ts'
import type { ClaimMap } from '../../../shared/map/claim-map.ts'
import { noFilter } from '../../../shared/map/map-filter.ts'
import type { MapFilter } from '../../../shared/map/map-filter.ts'
import { arbitrarySource, passage, relation, source } from './make.ts'

const everything = { filter: noFilter, focusId: null }
const filtered = (filter: Partial<MapFilter>) => ({
  filter: { ...noFilter, ...filter },
  focusId: null,
})

const denial = { tag: 'denial' } as const
const evidence = { tag: 'evidence' } as const

/** The ids on a map, with what each lacks, and in brackets what is context. */
function seen({ clusters, claims, denials, others }: ClaimMap) {
  const names = (nodes: ClaimMap['claims']) =>
    nodes.map(({ id, lacks, isContext }) => {
      const name = lacks === null ? id : `${id} lacks ${lacks}`
      return isContext ? `(${name})` : name
    })
  return {
    clusters: clusters.map(({ nodes }) => names(nodes)),
    claims: names(claims),
    denials: names(denials),
    others: names(others),
  }
}

describe('a claim map', () => {
  it('groups what is related, and says what lacks evidence or a claim', () => {
    const map = claimMap(
      source(
        [
          passage('a1'),
          passage('a2', denial),
          passage('a3', evidence),
          passage('a4'),
          passage('a5', denial),
          passage('a6', evidence),
          passage('a7', { tag: 'threat' }),
          passage('a8'),
          passage('a9', denial),
        ],
        ['a2 denies a1', 'a3 supports a2', 'a6 disputes a8'],
      ),
      everything,
    )
    expect(seen(map)).toEqual({
      clusters: [
        ['a1 lacks evidence', 'a2', 'a3'],
        ['a6', 'a8'],
      ],
      claims: ['a4 lacks evidence'],
      denials: ['a5 lacks claim', 'a9 lacks claim'],
      others: ['a7'],
    })
    expect(map.lacking).toEqual({ evidence: 2, claim: 2 })
    expect(map.clusters.map(({ head }) => head.id)).toEqual(['a1', 'a8'])
  })
  it('reads articles in their order and passages by place, the longer first', () => {
    const map = claimMap(
      source([
        passage('a9', { articleId: 'second', start: 0 }),
        passage('a3'),
        passage('a2', { start: 30, end: 60 }),
        passage('a1', { articleId: 'gone' }),
      ]),
      everything,
    )
    expect(map.claims.map(({ id }) => id)).toEqual(['a2', 'a3', 'a9'])
  })
  it('shows of other articles only what is related, and says of it nothing that is not known', () => {
    const second = { articleId: 'second' }
    const map = claimMap(
      source(
        [passage('a1', denial), passage('a2', second), passage('a3', second)],
        ['a1 denies a2'],
        ['first'],
      ),
      everything,
    )
    expect(seen(map)).toEqual({ clusters: [['a1', '(a2)']], claims: [], denials: [], others: [] })
  })
  it('ignores relations of a passage to itself and to what is not here', () => {
    const map = claimMap(source([passage('a1')], ['a1 supports a1', 'a2 supports a1']), everything)
    expect(seen(map)).toEqual({
      clusters: [],
      claims: ['a1 lacks evidence'],
      denials: [],
      others: [],
    })
  })
})

describe('a filtered map', () => {
  const said = source(
    [
      passage('a1', { speaker: 'Quill' }),
      passage('a2', { ...denial, note: 'À vérifier' }),
      passage('a3', { ...evidence, labels: ['drones'] }),
      passage('a4', { creator: { id: 'urn:uuid:bo', name: 'Bo' } }),
    ],
    ['a2 denies a1', 'a3 supports a1'],
  )
  it.each([
    [{ tag: 'denial' }, [['(a1)', 'a2']], []],
    [{ tag: 'untagged' }, [], []],
    [{ kind: 'supports' }, [['a1', 'a3']], []],
    [{ annotator: 'urn:uuid:bo' }, [], ['a4 lacks evidence']],
    [{ speaker: 'Quill' }, [['a1', '(a2)', '(a3)']], []],
    [{ text: 'a verifier' }, [['(a1)', 'a2']], []],
    [{ text: 'DRONES words' }, [['(a1)', 'a3']], []],
    [{ text: 'drones nowhere' }, [], []],
    [{ lack: 'evidence' }, [], ['a4 lacks evidence']],
  ] as const)('of %o shows what passes with what it is related to', (filter, clusters, claims) => {
    expect(seen(claimMap(said, filtered(filter)))).toEqual({
      clusters,
      claims,
      denials: [],
      others: [],
    })
  })
  it('of one kind leaves a claim with evidence what it has', () => {
    const [cluster] = claimMap(said, filtered({ kind: 'denies' })).clusters
    expect(cluster?.nodes.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['a1', null],
      ['a2', null],
    ])
  })
  it('counts what lacks something with the filter, and all of it while only that is shown', () => {
    const { lacking } = claimMap(said, filtered({ lack: 'claim' }))
    expect(lacking).toEqual({ evidence: 1, claim: 0 })
    expect(claimMap(said, filtered({ speaker: 'Quill' })).lacking).toEqual({
      evidence: 0,
      claim: 0,
    })
  })
})

describe('a map of one claim', () => {
  const chain = source(
    [
      passage('a1'),
      passage('a2', denial),
      passage('a3', evidence),
      passage('a4'),
      passage('a5', denial),
    ],
    ['a2 denies a1', 'a3 supports a2', 'a2 denies a4', 'a5 denies a4'],
  )
  it('has what leads to it without passing through another claim', () => {
    expect(seen(claimMap(chain, { filter: noFilter, focusId: 'a1' })).clusters).toEqual([
      ['a1 lacks evidence', 'a2', 'a3', 'a4 lacks evidence'],
    ])
  })
  it('has the claim itself whatever the filter', () => {
    const filter = { ...noFilter, tag: 'evidence' } as const
    expect(seen(claimMap(chain, { filter, focusId: 'a1' })).clusters).toEqual([
      ['a1 lacks evidence', '(a2)', 'a3'],
    ])
  })
})

const shownNodes = ({ clusters, claims, denials, others }: ClaimMap) => [
  ...clusters.flatMap(({ nodes }) => nodes),
  ...claims,
  ...denials,
  ...others,
]

describe('laws', () => {
  it('every annotation of the scope is on the map once, and no other without a relation', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        const map = claimMap(given, everything)
        const ids = shownNodes(map).map(({ id }) => id)
        const related = new Set(map.clusters.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
        const inScope = given.annotations.filter(
          ({ articleId }) => given.scope?.has(articleId) !== false,
        )
        expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
        expect(new Set(ids)).toEqual(new Set([...inScope.map(({ id }) => id), ...related]))
      }),
    )
  })
  it('the order in which annotations and relations come makes no difference', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        const turned = {
          ...given,
          annotations: given.annotations.toReversed(),
          relations: given.relations.toReversed(),
        }
        expect(claimMap(turned, everything)).toEqual(claimMap(given, everything))
      }),
    )
  })
  it('relations join members of one cluster, and clusters hang together', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        for (const { nodes, relations } of claimMap(given, everything).clusters) {
          const ids = new Set(nodes.map(({ id }) => id))
          expect(relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
          const reached = new Set([nodes[0]?.id])
          for (let size = 0; size < reached.size;) {
            size = reached.size
            for (const { from, to } of relations) {
              if (reached.has(from)) reached.add(to)
              if (reached.has(to)) reached.add(from)
            }
          }
          expect(reached).toEqual(ids)
        }
      }),
    )
  })
  it('a filter takes away and never adds, and changes nothing that is said of what stays', () => {
    const anyFilter = fc.record({
      tag: fc.constantFrom(null, 'claim' as const, 'denial' as const, 'untagged' as const),
      kind: fc.constantFrom(null, 'denies' as const, 'supports' as const),
      lack: fc.constantFrom(null, 'claim' as const, 'evidence' as const),
    })
    fc.assert(
      fc.property(arbitrarySource, anyFilter, (given, filter) => {
        const all = new Map(shownNodes(claimMap(given, everything)).map((node) => [node.id, node]))
        for (const node of shownNodes(claimMap(given, filtered(filter)))) {
          expect(all.get(node.id)?.lacks).toBe(node.lacks)
        }
      }),
    )
  })
})

it('refuses a kind of relation that there is not', () => {
  expect(() => relation('a1 knows a2')).toThrow(RangeError)
})
