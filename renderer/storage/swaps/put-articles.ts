import type { ChangeOf } from '../../../shared/merge/whole.ts'
import { newArticleRow, withArticle } from '../article-row.ts'
import { dropBuckets, readBuckets } from '../bucket-rows.ts'
import type { ClaimbenchDatabase } from '../database.ts'
import type { Workspace } from '../workspace.ts'
import { waitingAmong } from './waiting-ids.ts'

type ArticleChange = ChangeOf<'article'>

/** Whether the library has a row for it: there is a text to read, or nothing more to show. */
export function isShown({ record, text }: ArticleChange['after']): boolean {
  return record !== null && (record.deleted || text !== null)
}

/** Puts the rows and texts of articles; those without a text wait for it. */
export async function putArticles(
  { database, now }: Workspace,
  changes: readonly ArticleChange[],
): Promise<void> {
  const { articles, texts, waiting } = database
  const rows = await articles.bulkGet(changes.map(({ after }) => after.id))
  const time = Date.parse(now())
  await articles.bulkPut(
    changes.flatMap(({ after }, at) => {
      const { record } = after
      if (record === null || !isShown(after)) return []
      const row = rows[at]
      return [row === undefined ? newArticleRow(record, time) : withArticle(row, record)]
    }),
  )
  await texts.bulkPut(
    changes.flatMap(({ before, after: { id, text } }) =>
      before.text === null && text !== null ? [{ id, text: text.text, blocks: text.blocks }] : [],
    ),
  )
  const ids = changes.map(({ after }) => after.id)
  await waiting.bulkDelete([...(await waitingAmong(database, ids))])
  await waiting.bulkPut(
    changes.flatMap(({ after }) => {
      const { id, record } = after
      return record === null || isShown(after) ? [] : [{ id, articleId: id, article: record }]
    }),
  )
}

/**
 * Takes away the rows and texts of articles that are not to be here. What was deleted on them waits
 * from now on, so that its deletion still goes out.
 */
export async function dropArticles(
  database: ClaimbenchDatabase,
  changes: readonly ArticleChange[],
): Promise<void> {
  const gone = changes.filter(({ after }) => !isShown(after)).map(({ after }) => after.id)
  for (const id of gone) {
    const buckets = await readBuckets(database, id)
    const left = buckets.flatMap(({ annotations }) => annotations)
    await database.waiting.bulkPut(
      left.map((annotation) => ({ id: annotation.id, articleId: id, annotation })),
    )
    await dropBuckets(database, id)
  }
  await database.articles.bulkDelete(gone)
  const textless = changes.filter(({ after }) => after.text === null).map(({ after }) => after.id)
  await database.texts.bulkDelete(textless)
  await database.sketches.bulkDelete(textless)
}
