import type { IndexableType, Table } from 'dexie'
import { isArticleConflict } from '../../shared/merge/article-conflict.ts'
import { opened } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { FoundConflict } from './read-conflicts.ts'
import type { BucketRow } from './rows.ts'

/** A table in which conflicts lie. */
export interface ConflictSource {
  readonly part: string
  /** The rows in a range of keys, some of them at a time, each with its key and its conflicts. */
  readonly read: (
    from: IndexableType,
    to: IndexableType,
  ) => AsyncGenerator<ReadonlyMap<string, ConflictRow>>
}

export interface ConflictRow {
  readonly key: IndexableType
  readonly found: readonly FoundConflict[]
}

/** Where conflicts lie, each table with the way to read it. */
export function conflictSources(database: ClaimbenchDatabase): readonly ConflictSource[] {
  const { articles, annotations, relations, decisions, guidance } = database
  const source = <Stored>(
    table: Table<Stored>,
    together: number,
    find: Find<Stored>,
  ): ConflictSource => ({
    part: `idb://${database.name}/${table.name}/`,
    read: (from, to) => readRange(table, { from, to, together, find }),
  })
  return [
    source(articles, 200, ({ id, article: record }) => ({
      key: id,
      found: isArticleConflict(record)
        ? [{ whole: { kind: 'article', id, record, text: null }, articleIds: [id] }]
        : [],
    })),
    // Some 2,500 annotations at a time, so that the window answers in between.
    source(annotations, 8, (row) => ({ key: [row.articleId, row.bucket], found: inBucket(row) })),
    source(relations, 500, ({ id, relation: record, articleIds }) => ({
      key: id,
      found: record.concurrent ? [{ whole: { kind: 'relation', id, record }, articleIds }] : [],
    })),
    source(decisions, 500, (record) => {
      const { id, articleIds } = record
      const whole = { kind: 'decision', id, record } as const
      return { key: id, found: record.concurrent ? [{ whole, articleIds }] : [] }
    }),
    source(guidance, 500, (record) => {
      const { id } = record
      const whole = { kind: 'guidance', id, record } as const
      return { key: id, found: record.concurrent ? [{ whole, articleIds: [] }] : [] }
    }),
  ]
}

type Find<Stored> = (stored: Stored) => ConflictRow

function inBucket(row: BucketRow): readonly FoundConflict[] {
  if (row.columns.concurrent === undefined) return []
  return opened(row).annotations.flatMap((record): readonly FoundConflict[] => {
    const { id, articleId, concurrent } = record
    const whole = { kind: 'annotation', id, articleId, record } as const
    return concurrent === undefined ? [] : [{ whole, articleIds: [articleId] }]
  })
}

interface Reading<Stored> {
  readonly from: IndexableType
  readonly to: IndexableType
  readonly together: number
  readonly find: Find<Stored>
}

async function* readRange<Stored>(
  table: Table<Stored>,
  { from, to, together, find }: Reading<Stored>,
): AsyncGenerator<ReadonlyMap<string, ConflictRow>> {
  let begin = from
  for (let isFirst = true; ; isFirst = false) {
    const rows = await table
      .where(':id')
      .between(begin, to, isFirst, true)
      .limit(together)
      .toArray()
    const all = rows.map(find)
    const last = all.at(-1)
    yield new Map(
      all.filter(({ found }) => found.length > 0).map((row) => [JSON.stringify(row.key), row]),
    )
    if (last === undefined || rows.length < together) return
    begin = last.key
  }
}
