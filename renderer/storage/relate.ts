import { planEditRelation, planRelate, planUnrelate } from '../../shared/history/plan-relations.ts'
import type { Step } from '../../shared/history/step.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Relation, RelationFields } from '../../shared/model/relation.ts'
import { usualKind } from '../../shared/model/usual-kind.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { currentAnnotator } from './annotator.ts'
import { applyStep } from './apply-step.ts'
import { relationRows } from './relation-rows.ts'
import type { Workspace } from './workspace.ts'

/**
 * Relates an annotation to another as one step, in the way that is usual for its tag; gives the
 * relation. One that joins the two in this direction already is given instead.
 */
export async function relate(
  workspace: Workspace,
  from: Annotation,
  to: Annotation,
): Promise<Relation> {
  const { database } = workspace
  const { articles, annotations, relations, history, meta } = database
  return database.transaction('rw', [articles, annotations, relations, history, meta], async () => {
    const near = await relations.where('articleIds').equals(from.articleId).toArray()
    const present = near.find(
      ({ relation }) => !relation.deleted && relation.from === from.id && relation.to === to.id,
    )
    if (present !== undefined) return present.relation
    const now = workspace.now()
    const relation: Relation = {
      id: workspace.newId(),
      from: from.id,
      to: to.id,
      kind: usualKind(from.tag),
      note: '',
      confidence: null,
      creator: await currentAnnotator(workspace),
      created: now,
      modified: now,
      version: bumpVersion({}, workspace.replica),
      deleted: false,
    }
    await applyStep(workspace, planRelate(relation))
    await relations.bulkPut([...(await relationRows(database, [relation], [from, to]))])
    return relation
  })
}

/** Changes fields of a relation as one step; does nothing when they are as asked, or it is gone. */
export async function editRelation(
  workspace: Workspace,
  id: string,
  fields: Partial<RelationFields>,
): Promise<void> {
  await change(workspace, id, (relation) => planEditRelation(relation, fields))
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
  const { articles, annotations, relations, history } = workspace.database
  await workspace.database.transaction(
    'rw',
    [articles, annotations, relations, history],
    async () => {
      // Planned from what is stored now, not from what the caller saw last.
      const row = await relations.get(id)
      const step = row === undefined || row.relation.deleted ? null : plan(row.relation)
      if (step !== null) await applyStep(workspace, step)
    },
  )
}
