import type { Annotation } from '../model/annotation.ts'
import type { Decision, DecisionFields, OutcomeKind } from '../model/decision.ts'
import type { Relation } from '../model/relation.ts'
import { deletion, planCreate } from './plan-annotations.ts'
import { planRelate, relationDeletion } from './plan-relations.ts'
import { sameJson } from './same-json.ts'
import type { Change, Step } from './step.ts'

/** What a decision keeps that was not there before. */
export interface MadeForDecision {
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
}

const labels: Readonly<Record<OutcomeKind, string>> = {
  one: 'Decide for one',
  new: 'Decide for another',
  both: 'Decide for both',
  neither: 'Decide for neither',
}

/** The step that settles a disagreement, with what is made for it. */
export function planDecide(decision: Decision, made: MadeForDecision): Step {
  return {
    label: labels[decision.outcome.kind],
    changes: [
      ...made.annotations.flatMap((annotation) => planCreate(annotation).changes),
      ...made.relations.flatMap((relation) => planRelate(relation).changes),
      {
        on: 'decision',
        id: decision.id,
        before: { deleted: true },
        after: { deleted: false },
        record: decision,
      },
    ],
  }
}

const editable = ['outcome', 'reason'] as const satisfies readonly (keyof DecisionFields)[]

/** The step that changes what a decision says; null when it says that already. */
export function planEditDecision(decision: Decision, fields: Partial<DecisionFields>): Step | null {
  const changed = editable.filter(
    (name) => fields[name] !== undefined && !sameJson(fields[name], decision[name]),
  )
  if (changed.length === 0) return null
  return {
    label: 'Edit decision',
    changes: [
      {
        on: 'decision',
        id: decision.id,
        before: Object.fromEntries(changed.map((name) => [name, decision[name]])),
        after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
      },
    ],
  }
}

/**
 * The step that takes a decision back, and what was made for it: the disagreement is open again, or
 * settled as by the decisions in whose place it stood.
 */
export function planTakeBackDecision(decision: Decision, made: MadeForDecision): Step {
  return {
    label: 'Take decision back',
    changes: [
      decisionDeletion(decision),
      ...made.annotations.filter(({ deleted }) => !deleted).map(deletion),
      ...made.relations.filter(({ deleted }) => !deleted).map(relationDeletion),
    ],
  }
}

export function decisionDeletion({ id }: Decision): Change {
  return { on: 'decision', id, before: { deleted: false }, after: { deleted: true } }
}
