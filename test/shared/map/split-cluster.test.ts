import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimMap } from '../../../shared/map/claim-map.ts'
import type { Cluster } from '../../../shared/map/claim-map.ts'
import { noFilter } from '../../../shared/map/map-filter.ts'
import type { MapSource } from '../../../shared/map/map-source.ts'
import { splitCluster } from '../../../shared/map/split-cluster.ts'
import { arbitrarySource, passage, source } from './make.ts'

const clustersOf = (given: MapSource) =>
  claimMap(given, { filter: noFilter, focusId: null }).clusters

function seen(cluster: Cluster | undefined) {
  if (cluster === undefined) return null
  const { parts, crossing } = splitCluster(cluster)
  return {
    parts: parts.map(({ nodes }) => nodes.map(({ id }) => id)),
    crossing: crossing.map(({ id }) => id),
  }
}

describe('a cluster', () => {
  it('stays whole while it is small, its claim first', () => {
    const given = source([passage('a1', { tag: 'denial' }), passage('a2')], ['a1 denies a2'])
    expect(seen(clustersOf(given)[0])).toEqual({ parts: [['a2', 'a1']], crossing: [] })
  })
  it('that is large falls into claims with what is nearest to each', () => {
    const evidence = Array.from({ length: 10 }, (_, index) => `a${index + 10}`)
    const given = source(
      [
        passage('a1'),
        passage('a2'),
        passage('a3', { tag: 'denial' }),
        passage('a4', { tag: 'evidence' }),
        ...evidence.map((id) => passage(id, { tag: 'evidence' })),
      ],
      [
        ...evidence.map((id) => `${id} supports a1`),
        'a3 denies a2',
        'a3 disputes a10',
        'a4 supports a3',
        'a1 responds-to a2',
      ],
    )
    expect(seen(clustersOf(given)[0])).toEqual({
      parts: [
        ['a1', ...evidence],
        ['a2', 'a3', 'a4'],
      ],
      crossing: ['a1 responds-to a2', 'a3 disputes a10'],
    })
  })
  it('loses no passage and no relation', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        for (const cluster of clustersOf(given)) {
          const { parts, crossing } = splitCluster(cluster)
          const ids = (some: readonly { readonly id: string }[]) =>
            some.map(({ id }) => id).toSorted()
          expect(ids(parts.flatMap(({ nodes }) => nodes))).toEqual(ids(cluster.nodes))
          expect(ids([...parts.flatMap(({ relations }) => relations), ...crossing])).toEqual(
            ids(cluster.relations),
          )
          for (const { nodes, relations } of parts) {
            const within = new Set(nodes.map(({ id }) => id))
            expect(relations.every(({ from, to }) => within.has(from) && within.has(to))).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
