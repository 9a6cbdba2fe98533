import type { AnnotationChange, Change, Step } from '../../shared/history/step.ts'
import { revise } from '../../shared/history/revise.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Versioned } from '../../shared/model/record.ts'
import { writeAnnotations } from './article-buckets.ts'
import { newArticleRow, withArticle } from './article-row.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { RelationRow, StepRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

/** How many steps can be undone; older ones are forgotten. */
export const keptSteps = 1000

/** Carries a step out in one transaction and keeps it for undo. Steps undone before are dropped. */
export async function applyStep(workspace: Workspace, step: Step): Promise<void> {
  const { database } = workspace
  await database.transaction('rw', stepTables(database), async () => {
    await applyChanges(workspace, step.changes, 'after')
    await database.history.where('[done+seq]').between([0, 0], [0, Infinity]).delete()
    const seq = await database.history.add({ ...step, at: workspace.now(), done: 1 })
    if (seq > keptSteps)
      await database.history
        .where('seq')
        .belowOrEqual(seq - keptSteps)
        .delete()
  })
}

/** Takes the last step back; gives it, or null when there is none. */
export async function undo(workspace: Workspace): Promise<Step | null> {
  return turn(workspace, { done: 1, side: 'before' })
}

/** Does the step again that was undone last; gives it, or null when there is none. */
export async function redo(workspace: Workspace): Promise<Step | null> {
  return turn(workspace, { done: 0, side: 'after' })
}

type Side = 'before' | 'after'

async function turn(
  workspace: Workspace,
  { done, side }: { readonly done: 0 | 1; readonly side: Side },
): Promise<StepRow | null> {
  const { database } = workspace
  return database.transaction('rw', stepTables(database), async () => {
    const steps = database.history.where('[done+seq]').between([done, 0], [done, Infinity])
    const step = done === 1 ? await steps.last() : await steps.first()
    if (step === undefined) return null
    await applyChanges(workspace, step.changes, side)
    await database.history.put({ ...step, done: done === 1 ? 0 : 1 })
    return step
  })
}

function stepTables({ articles, annotations, relations, history }: ClaimbenchDatabase) {
  return [articles, annotations, relations, history]
}

async function applyChanges(
  workspace: Workspace,
  changes: readonly Change[],
  side: Side,
): Promise<void> {
  const byArticle = new Map<ArticleId, AnnotationChange[]>()
  for (const change of changes) {
    if (change.on === 'article') await changeArticle(workspace, change, side)
    else if (change.on === 'relation') await changeRelation(workspace, change, side)
    else {
      const group = byArticle.get(change.articleId)
      if (group === undefined) byArticle.set(change.articleId, [change])
      else group.push(change)
    }
  }
  for (const [articleId, group] of byArticle) {
    await changeAnnotations(workspace, { articleId, changes: group, side })
  }
}

interface AnnotationChanges {
  readonly articleId: ArticleId
  readonly changes: readonly AnnotationChange[]
  readonly side: Side
}

async function changeAnnotations(
  workspace: Workspace,
  { articleId, changes, side }: AnnotationChanges,
): Promise<void> {
  const { database } = workspace
  const row = await database.articles.get(articleId)
  if (row === undefined) throw new RangeError(`There is no article ${articleId}`)
  const writes = changes.map((change) => ({
    id: change.id,
    write: (current: Annotation | undefined) =>
      changedRecord(workspace, { current, made: change.record, content: change[side] }),
  }))
  await database.articles.put(await writeAnnotations(database, row, writes))
}

async function changeArticle(
  workspace: Workspace,
  change: Extract<Change, { on: 'article' }>,
  side: Side,
): Promise<void> {
  const { articles } = workspace.database
  const row = await articles.get(change.id)
  const current = row?.article
  const article = changedRecord(workspace, { current, made: change.record, content: change[side] })
  if (article === undefined) return
  const added = Date.parse(workspace.now())
  await articles.put(row === undefined ? newArticleRow(article, added) : withArticle(row, article))
}

async function changeRelation(
  workspace: Workspace,
  change: Extract<Change, { on: 'relation' }>,
  side: Side,
): Promise<void> {
  const { relations } = workspace.database
  const row = await relations.get(change.id)
  const current = row?.relation
  const relation = changedRecord(workspace, { current, made: change.record, content: change[side] })
  if (relation === undefined) return
  const ends: Omit<RelationRow, 'relation'> = row ?? {
    id: relation.id,
    fromArticle: null,
    toArticle: null,
    articleIds: [],
  }
  await relations.put({ ...ends, relation })
}

interface RecordChange<Kept, Content> {
  readonly current: Kept | undefined
  readonly made: Kept | undefined
  readonly content: Content
}

/** A record is made as it was planned; one that is there already gets a new version. */
function changedRecord<Kept extends Versioned, Content extends Partial<Kept>>(
  { replica, now }: Workspace,
  { current, made, content }: RecordChange<Kept, Content>,
): Kept | undefined {
  if (current === undefined) return made
  return revise(current, { content, replica, now: now() })
}
