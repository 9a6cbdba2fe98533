import { carriedId } from '../../shared/carry/carried-id.ts'
import {
  carriedAnnotation,
  carriedRelations,
  planCarry,
  planDecideAgain,
  planLeave,
} from '../../shared/carry/plan-carry.ts'
import type { NewerText } from '../../shared/carry/plan-carry.ts'
import { isUndecided } from '../../shared/carry/undecided.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import type { Span } from '../../shared/model/span.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { readAnnotation } from './read-annotation.ts'
import { relationRows } from './relation-rows.ts'
import type { RelationRow } from './rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** Two captures of an article and what is marked on each. */
export interface Captures {
  readonly older: Article
  readonly olderText: string
  readonly newer: Article
  readonly newerText: string
  /** Of the older capture, not deleted. */
  readonly annotations: readonly Annotation[]
  /** Of the newer capture, deleted ones too. */
  readonly existing: readonly Annotation[]
}

/**
 * An article and the one that it supersedes, or another one that has nearly its text; null where either
 * is not in the library.
 */
export async function readCaptures(
  { database }: Workspace,
  newerId: ArticleId,
  fromId: ArticleId | null = null,
): Promise<Captures | null> {
  const { articles, texts, annotations } = database
  return database.transaction('r', [articles, texts, annotations], async () => {
    const newer = await articles.get(newerId)
    const olderId = newer?.live === 1 ? (fromId ?? newer.article.supersedes) : null
    const older = olderId === null ? undefined : await articles.get(olderId)
    // A file can say of an article that it supersedes itself.
    if (newer === undefined || older?.live !== 1 || olderId === newerId) return null
    const olderText = await texts.get(older.id)
    const newerText = await texts.get(newer.id)
    if (olderText === undefined || newerText === undefined) return null
    const all = async (id: ArticleId) =>
      (await readBuckets(database, id)).flatMap((bucket) => bucket.annotations)
    return {
      older: older.article,
      olderText: olderText.text,
      newer: newer.article,
      newerText: newerText.text,
      annotations: (await all(older.id)).filter(({ deleted }) => !deleted),
      existing: await all(newer.id),
    }
  })
}

/** An annotation of the older capture and its span on the newer one. */
export interface Carry {
  readonly id: string
  readonly span: Span
}

interface CarryOver {
  readonly newerId: ArticleId
  /** Where they come from, if that is not the capture that the newer one supersedes. */
  readonly fromId?: ArticleId | null
  readonly carries: readonly Carry[]
}

/**
 * Puts annotations of the older capture on the newer one as one step, with the relations that become
 * complete by it. Gives how many: one that is deleted meanwhile, or carried already, is not.
 */
export async function carryOver(
  workspace: Workspace,
  { newerId, fromId = null, carries }: CarryOver,
): Promise<number> {
  const { database } = workspace
  const { texts, relations } = database
  return database.transaction('rw', [...stepTables(database), texts], async () => {
    const captures = await readCaptures(workspace, newerId, fromId)
    if (captures === null) return 0
    const newer: NewerText = { id: newerId, text: captures.newerText }
    const there = new Set(captures.existing.filter(isLive).map(({ id }) => id))
    const older = new Map(captures.annotations.map((each) => [each.id, each]))
    const records = carries.flatMap(({ id, span }) => {
      const annotation = older.get(id)
      if (annotation === undefined) return []
      const record = carriedAnnotation(annotation, { newer, span })
      return there.has(record.id) ? [] : [record]
    })
    const fresh = new Set(records.map(({ id }) => id))
    const followers = await newRelations(workspace, { captures, there, fresh })
    const step = planCarry({ annotations: records, relations: followers })
    if (step === null) return 0
    await applyStep(workspace, step)
    const rows = await relations.bulkGet(followers.map(({ id }) => id))
    const written = rows.flatMap((row) => (row === undefined ? [] : [row.relation]))
    const known = [...records, ...captures.existing, ...captures.annotations]
    await relations.bulkPut([...(await relationRows(database, written, known))])
    return records.length
  })
}

interface Following {
  readonly captures: Captures
  /** Ids of the annotations on the newer capture, and of those that are put there now. */
  readonly there: ReadonlySet<string>
  readonly fresh: ReadonlySet<string>
}

async function newRelations(
  { database }: Workspace,
  { captures, there, fresh }: Following,
): Promise<readonly Relation[]> {
  const { older, newer } = captures
  const rows = await database.relations.where('articleIds').equals(older.id).toArray()
  const onOlder = new Set(rows.flatMap((row) => endsIn(row, older.id)))
  for (const { id } of captures.annotations) onOlder.add(id)
  const following = carriedRelations({
    newer: newer.id,
    relations: rows.map(({ relation }) => relation),
    isOlder: (id) => onOlder.has(id),
    isCarried: (id) => [there, fresh].some((ids) => ids.has(carriedId(id, newer.id))),
  })
  const kept = await database.relations.bulkGet(following.map(({ id }) => id))
  return following.filter(({ from, to }, at) => {
    const row = kept[at]
    if (row === undefined) return true
    // One that was taken away between passages that are there does not come back by itself.
    return row.relation.deleted && (fresh.has(from) || fresh.has(to))
  })
}

/** The ends of a relation that lie in an article, be they deleted. */
function endsIn(
  { relation, fromArticle, toArticle }: RelationRow,
  articleId: ArticleId,
): readonly string[] {
  return [
    ...(fromArticle === articleId ? [relation.from] : []),
    ...(toArticle === articleId ? [relation.to] : []),
  ]
}

interface Leaving {
  readonly newerId: ArticleId
  readonly fromId?: ArticleId | null
  /** Of the annotation of the older capture. */
  readonly id: string
  readonly isLeft: boolean
}

/**
 * Leaves an annotation with the older capture as one step, or asks again about one that was left or
 * deleted on the newer one. Does nothing where it stands so already, or is carried.
 */
export async function leaveBehind(
  workspace: Workspace,
  { newerId, fromId = null, id, isLeft }: Leaving,
): Promise<void> {
  const { database } = workspace
  const { articles } = database
  await database.transaction('rw', stepTables(database), async () => {
    const olderId = fromId ?? (await articles.get(newerId))?.article.supersedes ?? null
    if (olderId === null) return
    const annotation = await readAnnotation(workspace, olderId, id)
    const counterpart = await readAnnotation(workspace, newerId, carriedId(id, newerId))
    if (annotation?.deleted !== false || counterpart?.deleted === false) return
    const isOpen = counterpart === undefined || isUndecided(counterpart)
    if (isLeft !== isOpen) return
    await applyStep(
      workspace,
      counterpart === undefined || isLeft
        ? planLeave(annotation, newerId)
        : planDecideAgain(annotation, counterpart),
    )
  })
}

function isLive({ deleted }: Annotation): boolean {
  return !deleted
}
