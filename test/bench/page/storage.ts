import { Dexie } from 'dexie'
import { editAnnotation } from '../../../renderer/storage/annotate.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { readBuckets } from '../../../renderer/storage/bucket-rows.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import type { Library } from '../../../shared/model/library.ts'
import { articleId, makeArticle, makeLibrary } from './data.ts'
import { repeated, timed } from './measure.ts'

/** 10,000 annotations read, one edited, 100,000 imported; `rows…` is a row for each. */
export async function storage() {
  const workspace = await openWorkspace('bench-storage')
  const small = makeLibrary(1_000_000, 10_000)
  await importLibrary(workspace, small)
  const read = await repeated(7, () => readBuckets(workspace.database, articleId))
  const edit = await repeated(40, (round) =>
    editAnnotation(workspace, nth(small, round), { note: `${round}` }),
  )
  const large = makeLibrary(5_000_000, 100_000)
  const empty = await openWorkspace('bench-import')
  const imported = await timed(() => importLibrary(empty, large))
  const step = await openWorkspace('bench-import-step')
  const importedAsStep = await timed(() => importLibrary(step, large, { label: 'Import' }))
  const undone = await timed(() => undo(step))
  return { read, edit, imported, importedAsStep, undone, ...(await rows(small, large)) }
}

async function rows(small: Library, large: Library) {
  const database = new Dexie('bench-rows', {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  })
  database.version(1).stores({ annotations: 'id, articleId' })
  const table = database.table('annotations')
  await table.bulkPut([...small.annotations])
  const rowsRead = await repeated(5, () => table.where('articleId').equals(articleId).toArray())
  const rowsEdit = await repeated(40, (round) =>
    table.put({ ...nth(small, round), note: `${round}` }),
  )
  await table.clear()
  const rowsImported = await timed(() => table.bulkPut([...large.annotations]))
  return { rowsRead, rowsEdit, rowsImported }
}

function nth({ annotations }: Library, round: number) {
  const annotation = annotations[(round + 1) * 7]
  if (annotation === undefined) throw new RangeError('Too few annotations')
  return annotation
}

/** Keeps so many short articles. */
export async function library(count: number) {
  const workspace = await openWorkspace()
  const made = makeLibrary(10_000, 0)
  const text = made.texts.get(articleId)
  if (text === undefined) throw new RangeError('No text')
  const articles = Array.from({ length: count }, (_, index) =>
    makeArticle(`ni:///sha-256;${index}`, `Article ${index}`),
  )
  await importLibrary(workspace, {
    ...made,
    articles,
    texts: new Map(articles.map(({ id }) => [id, text])),
  })
}
