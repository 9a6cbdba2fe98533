import type { AnnotationChange, Change, Step } from '../../shared/history/step.ts'
import { notOvertaken } from '../../shared/history/not-overtaken.ts'
import { revise } from '../../shared/history/revise.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Versioned } from '../../shared/model/record.ts'
import { addStep, dropUndone } from './add-step.ts'
import { writeAnnotations } from './article-buckets.ts'
import { newArticleRow, withArticle } from './article-row.ts'
import type { RelationRow, StepRow } from './rows.ts'
import { stepTables, turnTables } from './step-tables.ts'
import { turnSwaps } from './swaps/swap-steps.ts'
import type { Workspace } from './workspace.ts'

/** How a step becomes one with the step before it. */
interface Joining {
  /** Both as one; null where they stay two. */
  readonly join: (first: Step, second: Step) => Step | null
  /** In milliseconds, since the step before. */
  readonly within: number
}

/**
 * Carries a step out in one transaction and keeps it for undo. All that it changes gets one and the
 * same time. Steps undone before are dropped.
 * @param joining where given, the step before takes the new one in if it can and was just made.
 */
export async function applyStep(
  workspace: Workspace,
  step: Step,
  joining?: Joining,
): Promise<void> {
  const { database } = workspace
  await database.transaction('rw', stepTables(database), async () => {
    const at = workspace.now()
    await applyChanges({ ...workspace, now: () => at }, step.changes, 'do')
    await dropUndone(workspace)
    const joined = joining === undefined ? null : await joinedStep(workspace, { step, at, joining })
    if (joined !== null) {
      await database.history.put({ ...joined, at })
      return
    }
    await addStep(workspace, { ...step, at })
  })
}

interface ToJoin {
  readonly step: Step
  readonly at: string
  readonly joining: Joining
}

/** The row of the step before with a step taken in; null where they stay two. */
async function joinedStep(
  { database }: Workspace,
  { step, at, joining: { join, within } }: ToJoin,
): Promise<StepRow | null> {
  const last = await database.history.where('[done+seq]').between([1, 0], [1, Infinity]).last()
  if (last === undefined || Date.parse(at) - Date.parse(last.at) > within) return null
  const both = join(last, step)
  return both && { ...last, ...both }
}

/**
 * Takes the last step back; gives it, or null when there is none. Only the fields that the step
 * changed get their value from before, and of these only the ones that still have the step's value:
 * where an import or another window has changed that very field meanwhile, the newer value stays,
 * and a record on which nothing is left to take back gets no new version. Such a step too counts as
 * undone.
 * @param only the number of the one step to take back: where another is the last, nothing is done.
 */
export async function undo(workspace: Workspace, only?: number): Promise<Step | null> {
  return turn(workspace, 'undo', only)
}

/** The number of the step that `undo` would take back; null when there is none. */
export async function lastStep({ database }: Workspace): Promise<number | null> {
  const last = await database.history.where('[done+seq]').between([1, 0], [1, Infinity]).last()
  return last?.seq ?? null
}

/**
 * Does the step again that was undone last; gives it, or null when there is none. As with undo, a
 * field that no longer has its value from before the step keeps the newer one.
 */
export async function redo(workspace: Workspace): Promise<Step | null> {
  return turn(workspace, 'redo')
}

/**
 * Takes back every step after one, or does every undone step again up to and with it, in one
 * transaction. Zero takes back all. Gives how many steps were turned.
 */
export async function turnTo(workspace: Workspace, seq: number): Promise<number> {
  const { database } = workspace
  return database.transaction('rw', turnTables(database), async () => {
    let turned = 0
    while (((await lastStep(workspace)) ?? 0) > seq && (await undo(workspace)) !== null) turned += 1
    if (turned > 0) return turned
    const next = () =>
      database.history.where('[done+seq]').between([0, 0], [0, seq], true, true).first()
    while ((await next()) !== undefined && (await redo(workspace)) !== null) turned += 1
    return turned
  })
}

type Way = 'do' | 'undo' | 'redo'

async function turn(
  workspace: Workspace,
  way: 'undo' | 'redo',
  only?: number,
): Promise<StepRow | null> {
  const { database } = workspace
  const done = way === 'undo' ? 1 : 0
  return database.transaction('rw', turnTables(database), async () => {
    const steps = database.history.where('[done+seq]').between([done, 0], [done, Infinity])
    const step = done === 1 ? await steps.last() : await steps.first()
    if (step === undefined || (only !== undefined && step.seq !== only)) return null
    await applyChanges(workspace, step.changes, way)
    if (step.swapped !== undefined && step.seq !== undefined) await turnSwaps(workspace, step.seq)
    await database.history.put({ ...step, done: done === 1 ? 0 : 1 })
    return step
  })
}

async function applyChanges(
  workspace: Workspace,
  changes: readonly Change[],
  way: Way,
): Promise<void> {
  const byArticle = new Map<ArticleId, AnnotationChange[]>()
  for (const change of changes) {
    if (change.on === 'article') await changeArticle(workspace, change, way)
    else if (change.on === 'guidance') await changeGuidance(workspace, change, way)
    else if (change.on === 'decision') await changeDecision(workspace, change, way)
    else if (change.on === 'relation') await changeRelation(workspace, change, way)
    else {
      const group = byArticle.get(change.articleId)
      if (group === undefined) byArticle.set(change.articleId, [change])
      else group.push(change)
    }
  }
  // Side by side: waiting for one article after the other takes twice as long with 500.
  await Promise.all(
    [...byArticle].map(([articleId, group]) =>
      changeAnnotations(workspace, { articleId, changes: group, way }),
    ),
  )
}

interface AnnotationChanges {
  readonly articleId: ArticleId
  readonly changes: readonly AnnotationChange[]
  readonly way: Way
}

async function changeAnnotations(
  workspace: Workspace,
  { articleId, changes, way }: AnnotationChanges,
): Promise<void> {
  const { database } = workspace
  const row = await database.articles.get(articleId)
  if (row === undefined) throw new RangeError(`There is no article ${articleId}`)
  const writes = changes.map((change) => ({
    id: change.id,
    write: (current: Annotation | undefined) => changedRecord(workspace, { current, change, way }),
  }))
  await database.articles.put(await writeAnnotations(database, row, writes))
}

async function changeArticle(
  workspace: Workspace,
  change: Extract<Change, { on: 'article' }>,
  way: Way,
): Promise<void> {
  const { articles } = workspace.database
  const row = await articles.get(change.id)
  const current = row?.article
  const article = changedRecord(workspace, { current, change, way })
  if (article === undefined) return
  const added = Date.parse(workspace.now())
  await articles.put(row === undefined ? newArticleRow(article, added) : withArticle(row, article))
}

async function changeGuidance(
  workspace: Workspace,
  change: Extract<Change, { on: 'guidance' }>,
  way: Way,
): Promise<void> {
  const table = workspace.database.guidance
  const current = await table.get(change.id)
  const guidance = changedRecord(workspace, { current, change, way })
  if (guidance !== undefined) await table.put(guidance)
}

async function changeDecision(
  workspace: Workspace,
  change: Extract<Change, { on: 'decision' }>,
  way: Way,
): Promise<void> {
  const table = workspace.database.decisions
  const current = await table.get(change.id)
  const decision = changedRecord(workspace, { current, change, way })
  if (decision !== undefined) await table.put(decision)
}

async function changeRelation(
  workspace: Workspace,
  change: Extract<Change, { on: 'relation' }>,
  way: Way,
): Promise<void> {
  const { relations } = workspace.database
  const row = await relations.get(change.id)
  const current = row?.relation
  const relation = changedRecord(workspace, { current, change, way })
  if (relation === undefined) return
  const ends: Omit<RelationRow, 'relation'> = row ?? {
    id: relation.id,
    fromArticle: null,
    toArticle: null,
    articleIds: [],
  }
  await relations.put({ ...ends, relation })
}

interface RecordChange<Kept> {
  readonly current: Kept | undefined
  readonly change: {
    readonly before: NoInfer<Partial<Kept>>
    readonly after: NoInfer<Partial<Kept>>
    readonly record?: Kept
  }
  readonly way: Way
}

/**
 * A record is made as it was planned; one that is there already gets a new version. One that is
 * there deleted is made anew: what came deleted in a file has kept nothing of what it said.
 */
function changedRecord<Kept extends Versioned>(
  { replica, now }: Workspace,
  { current, change, way }: RecordChange<Kept>,
): Kept | undefined {
  const { before, after, record } = change
  if (current === undefined) return way === 'undo' ? undefined : record
  if (way === 'do' && record !== undefined && current.deleted) {
    const { version, created } = current
    const anew = { ...record, version, created: created === '' ? record.created : created }
    return revise(anew, { content: after, replica, now: now() })
  }
  const content =
    way === 'do'
      ? after
      : notOvertaken(
          current,
          way === 'undo' ? { from: after, to: before } : { from: before, to: after },
        )
  return content === null ? current : revise(current, { content, replica, now: now() })
}
