import { Dexie, RangeSet } from 'dexie'
import type { IndexableType, ObservabilitySet, Table } from 'dexie'
import { opened } from './bucket-rows.ts'
import type { Bucket } from './buckets.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { ArticleRow, RelationRow } from './rows.ts'

export interface TouchedRows {
  readonly articles: readonly ArticleRow[]
  readonly buckets: readonly Bucket[]
  readonly relations: readonly RelationRow[]
}

/**
 * The rows that a commit touched, as they are now. Dexie announces every commit, of this window and of
 * others, as sets of keys.
 */
export async function readTouched(
  database: ClaimbenchDatabase,
  parts: ObservabilitySet,
): Promise<TouchedRows> {
  const [articles, buckets, relations] = await Promise.all([
    rowsIn(database.articles, database.name, parts),
    rowsIn(database.annotations, database.name, parts),
    rowsIn(database.relations, database.name, parts),
  ])
  return { articles, buckets: buckets.map(opened), relations }
}

async function rowsIn<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  name: string,
  parts: ObservabilitySet,
): Promise<readonly Row[]> {
  if ('all' in parts) return table.toArray()
  const tree = parts[`idb://${name}/${table.name}/`]
  if (tree === undefined) return []
  const ranges = [...RangeSet(tree)].map(({ from, to }) => [from, to])
  const found = await Promise.all(
    ranges.map(([from, to]) =>
      table
        .where(':id')
        .between(from ?? Dexie.minKey, to ?? Dexie.maxKey, true, true)
        .toArray(),
    ),
  )
  return found.flat()
}
