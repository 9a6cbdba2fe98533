import {
  planDecide,
  planEditDecision,
  planTakeBackDecision,
} from '../../shared/history/plan-decide.ts'
import type { MadeForDecision } from '../../shared/history/plan-decide.ts'
import { standingDecisions } from '../../shared/decide/standing-decisions.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Decision, DecisionFields, Outcome } from '../../shared/model/decision.ts'
import type { RelationKind } from '../../shared/model/relation.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import type { Passage } from './annotate.ts'
import { currentAnnotator, readAnnotator } from './annotator.ts'
import { applyStep } from './apply-step.ts'
import { readAnnotationsAt } from './read-annotations-at.ts'
import type { AnnotationPlace } from './read-annotations-at.ts'
import { relationRow } from './relation-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** A relation that is to be made because no annotator's is right. */
export interface RelationToMake {
  readonly from: AnnotationPlace
  readonly to: AnnotationPlace
  readonly kind: RelationKind
}

/** What somebody chose: records that are there, or others that are still to be made. */
export type Chosen =
  | Outcome
  | {
      readonly kind: 'make'
      readonly passages: readonly Passage[]
      readonly relations: readonly RelationToMake[]
    }

export interface ToDecide {
  readonly articleIds: readonly ArticleId[]
  readonly about: readonly string[]
  readonly chosen: Chosen
  readonly reason: string
}

/**
 * Settles a disagreement as one step, with what is made for it; gives the decision's id. It stands in
 * the place of all decisions about any of the same records.
 */
export async function decide(workspace: Workspace, asked: ToDecide): Promise<string> {
  const { articleIds, about, chosen, reason } = asked
  const { database } = workspace
  const { decisions, relations, meta } = database
  return database.transaction('rw', [...stepTables(database), meta], async () => {
    const before = await decisions.where('about').anyOf(about).distinct().toArray()
    const now = workspace.now()
    const head = {
      creator: await currentAnnotator(workspace),
      created: now,
      modified: now,
      version: bumpVersion({}, workspace.replica),
      deleted: false,
    }
    const made: MadeForDecision = {
      annotations: passagesOf(chosen).map(({ articleId, span, quote, tag }) => {
        const fields = { tag, labels: [], speaker: '', note: '' }
        return { ...head, id: workspace.newId(), articleId, ...span, quote, ...fields }
      }),
      relations: relationsOf(chosen).map(({ from, to, kind }) => {
        const fields = { kind, note: '', confidence: null }
        return { ...head, id: workspace.newId(), from: from.id, to: to.id, ...fields }
      }),
    }
    const decision: Decision = {
      ...head,
      id: workspace.newId(),
      articleIds,
      about,
      outcome: chosen.kind === 'make' ? outcomeOf(made) : chosen,
      reason,
      supersedes: standingDecisions(before).map(({ id }) => id),
    }
    await applyStep(workspace, planDecide(decision, made))
    const ends = relationsOf(chosen).flatMap(({ from, to }) => [from, to])
    const places = new Map(ends.map(({ id, articleId }) => [id, articleId]))
    await relations.bulkPut(made.relations.map((relation) => relationRow(relation, places)))
    return decision.id
  })
}

function passagesOf(chosen: Chosen): readonly Passage[] {
  return chosen.kind === 'make' ? chosen.passages : []
}

function relationsOf(chosen: Chosen): readonly RelationToMake[] {
  return chosen.kind === 'make' ? chosen.relations : []
}

function outcomeOf({ annotations, relations }: MadeForDecision): Outcome {
  return { kind: 'new', kept: [...annotations, ...relations].map(({ id }) => id) }
}

/** Changes what a decision says as one step; does nothing where it says that, or is gone. */
export async function editDecision(
  workspace: Workspace,
  id: string,
  fields: Partial<DecisionFields>,
): Promise<void> {
  const { database } = workspace
  await database.transaction('rw', stepTables(database), async () => {
    const decision = await database.decisions.get(id)
    const step = decision?.deleted === false ? planEditDecision(decision, fields) : null
    if (step !== null) await applyStep(workspace, step)
  })
}

/**
 * Says why a decision was made, as one step. Of somebody else's it decides the same anew in its place:
 * nobody's reason becomes another's words.
 */
export async function sayWhy(workspace: Workspace, id: string, reason: string): Promise<void> {
  const { decisions, meta } = workspace.database
  await workspace.database.transaction(
    'rw',
    [...stepTables(workspace.database), meta],
    async () => {
      const decision = await decisions.get(id)
      if (decision === undefined || decision.deleted) return
      const me = await readAnnotator(workspace)
      if (decision.creator.id === me?.id) await editDecision(workspace, id, { reason })
      else {
        const { articleIds, about, outcome } = decision
        await decide(workspace, { articleIds, about, chosen: outcome, reason })
      }
    },
  )
}

/** Takes a decision back as one step, with what was made for it alone. */
export async function takeBackDecision(workspace: Workspace, id: string): Promise<void> {
  const { database } = workspace
  const { decisions, relations } = database
  await database.transaction('rw', stepTables(database), async () => {
    const decision = await decisions.get(id)
    if (decision === undefined || decision.deleted) return
    const { articleIds, outcome } = decision
    const others = await decisions.where('articleIds').anyOf(articleIds).distinct().toArray()
    const needed = new Set(
      others.filter((each) => !each.deleted && each.id !== id).flatMap((each) => each.outcome.kept),
    )
    const kept = outcome.kind === 'new' ? outcome.kept.filter((each) => !needed.has(each)) : []
    const places = kept.flatMap((each) => articleIds.map((articleId) => ({ id: each, articleId })))
    const rows = (await relations.bulkGet(kept)).filter((row) => row !== undefined)
    const { annotations } = await readAnnotationsAt(workspace, places)
    const made = {
      annotations: [...annotations.values()],
      relations: rows.map(({ relation }) => relation),
    }
    await applyStep(workspace, planTakeBackDecision(decision, made))
  })
}
