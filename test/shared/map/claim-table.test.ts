import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimMap } from '../../../shared/map/claim-map.ts'
import { claimTable, firstRows } from '../../../shared/map/claim-table.ts'
import type { TableGroup } from '../../../shared/map/claim-table.ts'
import { noFilter } from '../../../shared/map/map-filter.ts'
import type { MapSource } from '../../../shared/map/map-source.ts'
import { arbitrarySource, passage, source } from './make.ts'

const tableOf = (given: MapSource) =>
  claimTable(claimMap(given, { filter: noFilter, focusId: null }))

function seen(groups: readonly TableGroup[]) {
  return groups.map(({ head, rows }) => [
    typeof head === 'string' ? head : head.id,
    rows.map(({ node, relation, other }) =>
      [node.id, relation?.id, other?.id].filter((part) => part !== undefined).join(' | '),
    ),
  ])
}

describe('the table of a map', () => {
  it('has the passages of each claim, then what speaks about those, and what is unrelated', () => {
    const given = source(
      [
        passage('a1'),
        passage('a2', { tag: 'denial' }),
        passage('a3', { tag: 'evidence' }),
        passage('a4'),
        passage('a5'),
        passage('a6', { tag: 'evidence' }),
        passage('a7', { tag: null }),
        passage('a8', { tag: 'threat' }),
      ],
      ['a2 denies a1', 'a3 supports a2', 'a4 responds-to a1', 'a6 supports a7'],
    )
    expect(seen(tableOf(given))).toEqual([
      ['a1', ['a2 | a2 denies a1', 'a4 | a4 responds-to a1', 'a3 | a3 supports a2 | a2']],
      ['a4', ['a1 | a4 responds-to a1']],
      ['without claim', ['a6 | a6 supports a7 | a7']],
      ['claims', ['a5']],
      ['others', ['a8']],
    ])
  })
  it('has every annotation and every relation of the map', () => {
    fc.assert(
      fc.property(arbitrarySource, (given) => {
        const map = claimMap(given, { filter: noFilter, focusId: null })
        const groups = claimTable(map)
        const rows = groups.flatMap((group) => group.rows)
        const heads = groups.flatMap(({ head }) => (typeof head === 'string' ? [] : [head.id]))
        const ids = rows.flatMap(({ node, other }) => [node.id, other?.id ?? node.id])
        const onMap = [...map.clusters.flatMap(({ nodes }) => nodes), ...map.claims, ...map.denials]
        const all = [...onMap, ...map.others].map(({ id }) => id)
        expect(new Set([...heads, ...ids])).toEqual(new Set(all))
        const relations = map.clusters.flatMap((cluster) => cluster.relations.map(({ id }) => id))
        const shown = rows.flatMap(({ relation }) => (relation === null ? [] : [relation.id]))
        expect(new Set(shown)).toEqual(new Set(relations))
      }),
    )
  })
  it('can be shown in part: the first rows, and how many are left', () => {
    fc.assert(
      fc.property(arbitrarySource, fc.integer({ min: 1, max: 30 }), (given, limit) => {
        const groups = tableOf(given)
        const { shown, rest } = firstRows(groups, limit)
        const count = (some: readonly TableGroup[]) =>
          some.reduce((sum, { rows }) => sum + rows.length, 0)
        expect(count(shown) + rest).toBe(count(groups))
        expect(count(shown)).toBe(Math.min(limit, count(groups)))
        expect(shown.map(({ key }) => key)).toEqual(
          groups.slice(0, shown.length).map(({ key }) => key),
        )
      }),
    )
  })
})
