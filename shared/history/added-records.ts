import { withoutContext } from '../carry/undecided.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'
import type { Change } from './step.ts'

/**
 * What a step changes that adds records made elsewhere, with their ids and versions. A deleted one
 * has no context, by which what a person took back is told from what nobody decided on.
 */
export function addedRecords(
  annotations: readonly Annotation[],
  relations: readonly Relation[],
): readonly Change[] {
  return [
    ...annotations.map((record): Change => ({
      on: 'annotation',
      articleId: record.articleId,
      id: record.id,
      before: { deleted: true, quote: withoutContext(record.quote) },
      after: { deleted: false, quote: record.quote },
      record,
    })),
    ...relations.map((record): Change => ({
      on: 'relation',
      id: record.id,
      before: { deleted: true },
      after: { deleted: false },
      record,
    })),
  ]
}
