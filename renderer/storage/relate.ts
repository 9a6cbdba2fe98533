import { planEditRelation, planRelate, planUnrelate } from '../../shared/history/plan-relations.ts'
import type { Step } from '../../shared/history/step.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Relation, RelationFields } from '../../shared/model/relation.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import { usualRelation } from '../../shared/model/usual-relation.ts'
import type { RelationWay } from '../../shared/model/usual-relation.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { currentAnnotator } from './annotator.ts'
import { applyStep } from './apply-step.ts'
import { readAnnotation } from './read-annotation.ts'
import type { AnnotationPlace } from './read-annotations-at.ts'
import { relationRow } from './relation-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** Two annotations to be related, and how the first stands to the second. */
export interface ToRelate {
  readonly from: AnnotationPlace
  readonly to: AnnotationPlace
  /** What is usual for their tags where it is not given. */
  readonly way?: RelationWay | null
}

/** A relation that was made, with its ends as it says them. */
export interface NewRelation {
  readonly relation: Relation
  readonly from: Annotation
  readonly to: Annotation
}

/** Why two annotations were not related: they are one, they are already so, or one is gone. */
export type RelateProblem = 'itself' | 'present' | 'gone'

/** Relates an annotation to another as one step. What is there already in this way stays one. */
export async function relate(
  workspace: Workspace,
  { from, to, way: given = null }: ToRelate,
): Promise<Result<NewRelation, RelateProblem>> {
  if (from.id === to.id) return failure('itself')
  const { database } = workspace
  const { relations, meta } = database
  return database.transaction('rw', [...stepTables(database), meta], async () => {
    const first = await readAnnotation(workspace, from.articleId, from.id)
    const second = await readAnnotation(workspace, to.articleId, to.id)
    if (first?.deleted !== false || second?.deleted !== false) return failure('gone')
    const way = given ?? usualRelation(first.tag, second.tag)
    const [subject, object] = way.turned ? [second, first] : [first, second]
    const near = await relations.where('articleIds').equals(subject.articleId).toArray()
    const id = workspace.newId()
    const wanted = { id, from: subject.id, to: object.id, kind: way.kind }
    if (near.some(({ relation }) => saysTheSame(relation, wanted))) return failure('present')
    const now = workspace.now()
    const relation: Relation = {
      ...wanted,
      note: '',
      confidence: null,
      creator: await currentAnnotator(workspace),
      created: now,
      modified: now,
      version: bumpVersion({}, workspace.replica),
      deleted: false,
    }
    await applyStep(workspace, planRelate(relation))
    const places = new Map([subject, object].map(({ id, articleId }) => [id, articleId]))
    await relations.put(relationRow(relation, places))
    return success({ relation, from: subject, to: object })
  })
}

/**
 * Changes fields of a relation as one step; does nothing when they are as asked, or it is gone. False,
 * and nothing is kept, where the same two are related in the asked way already.
 */
export async function editRelation(
  workspace: Workspace,
  id: string,
  fields: Partial<RelationFields>,
): Promise<boolean> {
  const { database } = workspace
  return database.transaction('rw', stepTables(database), async () => {
    const row = await database.relations.get(id)
    if (fields.kind !== undefined && row !== undefined) {
      const wanted = { ...row.relation, kind: fields.kind }
      const near = await database.relations.where('articleIds').anyOf(row.articleIds).toArray()
      if (near.some(({ relation }) => saysTheSame(relation, wanted))) return false
    }
    await change(workspace, id, (relation) => planEditRelation(relation, fields))
    return true
  })
}

/** Whether a relation, another one, says what is to be said. */
function saysTheSame(
  { id, from, to, kind, deleted }: Relation,
  wanted: Pick<Relation, 'id' | 'from' | 'to' | 'kind'>,
): boolean {
  return (
    !deleted && id !== wanted.id && from === wanted.from && to === wanted.to && kind === wanted.kind
  )
}

/** Takes a relation away as one step. */
export async function unrelate(workspace: Workspace, id: string): Promise<void> {
  await change(workspace, id, planUnrelate)
}

async function change(
  workspace: Workspace,
  id: string,
  plan: (relation: Relation) => Step | null,
): Promise<void> {
  const { database } = workspace
  const { relations } = database
  await database.transaction('rw', stepTables(database), async () => {
    // Planned from what is stored now, not from what the caller saw last.
    const row = await relations.get(id)
    const step = row === undefined || row.relation.deleted ? null : plan(row.relation)
    if (step !== null) await applyStep(workspace, step)
  })
}
