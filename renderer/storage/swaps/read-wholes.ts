import type { Table } from 'dexie'
import type { Whole } from '../../../shared/merge/whole.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ClaimbenchDatabase } from '../database.ts'
import { readBucketsAt } from '../bucket-rows.ts'
import { bucketOf } from '../buckets.ts'
import { collectionMembers } from '../read-library.ts'
import { waitingAmong } from './waiting-ids.ts'

/** The records as the library has them now, in the order of those that ask for them. */
export async function readWholes(
  database: ClaimbenchDatabase,
  asked: readonly Whole[],
): Promise<readonly Whole[]> {
  const idsOf = (kind: Whole['kind']) =>
    asked.filter((whole) => whole.kind === kind).map(({ id }) => id)
  const { articles, texts, relations, decisions, guidance, foreign, meta, waiting } = database
  const rows = await byId(articles, idsOf('article'))
  const textRows = await byId(texts, idsOf('article'))
  const early = await waitingAmong(database, [...idsOf('article'), ...idsOf('annotation')])
  const waits = await byId(waiting, early)
  const placed = await annotationsOf(database, asked)
  const relationsById = await byId(relations, idsOf('relation'))
  const decisionsById = await byId(decisions, idsOf('decision'))
  const guidanceById = await byId(guidance, idsOf('guidance'))
  const foreignById = await byId(foreign, idsOf('foreign'))
  const members = collectionMembers((await meta.get('collection'))?.value)
  return asked.map((whole): Whole => {
    const { id } = whole
    switch (whole.kind) {
      case 'article': {
        const record = rows.get(id)?.article ?? waits.get(id)?.article ?? null
        const row = textRows.get(id)
        const text = row === undefined ? null : { text: row.text, blocks: row.blocks }
        return { kind: 'article', id, record, text }
      }
      case 'annotation': {
        const annotation = placed.get(id) ?? waits.get(id)?.annotation ?? null
        const articleId = annotation?.articleId ?? whole.articleId
        return { kind: 'annotation', id, articleId, record: annotation }
      }
      case 'relation':
        return { kind: 'relation', id, record: relationsById.get(id)?.relation ?? null }
      case 'decision':
        return { kind: 'decision', id, record: decisionsById.get(id) ?? null }
      case 'guidance':
        return { kind: 'guidance', id, record: guidanceById.get(id) ?? null }
      case 'foreign':
        return { kind: 'foreign', id, record: foreignById.get(id) ?? null }
      case 'members':
        return { kind: 'members', id, record: members }
    }
  })
}

async function byId<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await table.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
}

async function annotationsOf(
  database: ClaimbenchDatabase,
  asked: readonly Whole[],
): Promise<ReadonlyMap<string, Annotation>> {
  const wanted = asked.filter((whole) => whole.kind === 'annotation')
  const rows = await byId(database.articles, [...new Set(wanted.map(({ articleId }) => articleId))])
  const keys = new Map<string, readonly [string, number]>()
  for (const { id, articleId } of wanted) {
    const row = rows.get(articleId)
    if (row === undefined) continue
    const bucket = bucketOf(id, row.buckets)
    keys.set(`${articleId} ${bucket}`, [articleId, bucket])
  }
  const buckets = await readBucketsAt(database, [...keys.values()])
  return new Map(
    buckets.flatMap(({ annotations }) => annotations.map((each) => [each.id, each] as const)),
  )
}
