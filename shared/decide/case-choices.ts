import type { Disagreement } from '../compare/disagreement.ts'
import type { Outcome } from '../model/decision.ts'

/** What one annotator has in a case, and would stand if it is decided for them. */
export interface CaseChoice {
  /** The annotator's id. */
  readonly annotator: string
  /** Ids of the annotation, or of a relation's case of the relations. */
  readonly kept: readonly string[]
}

/** What can be decided for: what each annotator has who has anything, in the order of their ids. */
export function choicesOf({ annotations, relation }: Disagreement): readonly CaseChoice[] {
  if (relation === null) {
    return [...annotations].map(([annotator, { id }]) => ({ annotator, kept: [id] }))
  }
  return [...relation.relations].map(([annotator, own]) => {
    return { annotator, kept: own.map(({ id }) => id) }
  })
}

/** The outcome that keeps some of the records that a case is about, or none of them. */
export function outcomeOfKept(kept: readonly string[]): Outcome {
  if (kept.length === 0) return { kind: 'neither', kept }
  return { kind: kept.length === 1 ? 'one' : 'both', kept }
}
