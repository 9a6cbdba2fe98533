import type { ChangeOf, Whole, WholeChange } from '../../../shared/merge/whole.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { relationRows } from '../relation-rows.ts'
import { placeWaiting } from '../place-waiting.ts'
import type { Workspace } from '../workspace.ts'
import { dropArticles, isShown, putArticles } from './put-articles.ts'
import { putAnnotations } from './put-annotations.ts'

/**
 * Puts whole records in the place of others, within the caller's transaction over `wholeTables`.
 * What needs an article that is not here, or an article without its text, is kept as waiting.
 */
export async function putWholes(
  workspace: Workspace,
  changes: readonly WholeChange[],
): Promise<void> {
  const { database } = workspace
  const articles = changes.map(articleChange).filter((change) => change !== null)
  await putArticles(workspace, articles)
  const gone = new Set(articles.filter(({ after }) => !isShown(after)).map(({ after }) => after.id))
  const annotations = changes.map(annotationChange).filter((change) => change !== null)
  await putAnnotations(database, annotations, gone)
  await dropArticles(database, articles)
  for (const { before, after } of articles) {
    const { id, text } = after
    if (!isShown(before) && text !== null)
      await placeWaiting(database, { articleId: id, text: text.text })
  }
  const wholes = changes.map(({ after }) => after)
  await putRelations(workspace, wholes)
  await putOthers(workspace, wholes)
}

function articleChange({ before, after }: WholeChange): ChangeOf<'article'> | null {
  return before.kind === 'article' && after.kind === 'article' ? { before, after } : null
}

function annotationChange({ before, after }: WholeChange): ChangeOf<'annotation'> | null {
  return before.kind === 'annotation' && after.kind === 'annotation' ? { before, after } : null
}

async function putRelations({ database }: Workspace, wholes: readonly Whole[]): Promise<void> {
  const relations = wholes.filter((whole) => whole.kind === 'relation')
  const annotations = wholes.flatMap((whole): readonly Annotation[] =>
    whole.kind === 'annotation' && whole.record !== null ? [whole.record] : [],
  )
  if (relations.length === 0 && annotations.length === 0) return
  await database.relations.bulkDelete(
    relations.filter(({ record }) => record === null).map(({ id }) => id),
  )
  const put = relations.map(({ record }) => record).filter((record) => record !== null)
  await database.relations.bulkPut([...(await relationRows(database, put, annotations))])
}

async function putOthers({ database }: Workspace, wholes: readonly Whole[]): Promise<void> {
  const { decisions, guidance, foreign, meta } = database
  for (const whole of wholes) {
    const { kind, id, record } = whole
    if (kind === 'decision') await (record ? decisions.put(record) : decisions.delete(id))
    if (kind === 'guidance') await (record ? guidance.put(record) : guidance.delete(id))
    if (kind === 'members') await meta.put({ key: id, value: record ?? {} })
  }
  const items = wholes.filter(({ kind }) => kind === 'foreign')
  await foreign.bulkDelete(items.filter(({ record }) => record === null).map(({ id }) => id))
  await foreign.bulkPut(
    wholes.flatMap((whole) =>
      whole.kind === 'foreign' && whole.record !== null ? [whole.record] : [],
    ),
  )
}
