import type { Library } from '../model/library.ts'
import type { RelationKind } from '../model/relation.ts'
import { countAnnotations } from './counts.ts'
import type { Counts } from './counts.ts'

/** What a library holds, in numbers. */
export interface LibrarySummary {
  readonly articles: number
  readonly annotations: Counts
  readonly relations: ReadonlyMap<RelationKind, number>
  /** How disagreements between annotators were settled. */
  readonly decisions: number
  /** Tags that the team has guidance of its own on. */
  readonly guidance: number
  /** Annotations of other tools, and what this version has no view for. */
  readonly foreign: number
  /** Records of all kinds that were deleted, and whose deletion goes with the library. */
  readonly deleted: number
  /** Records of all kinds that were changed on both sides and that nobody has settled. */
  readonly unsettled: number
}

export function summariseLibrary(library: Library): LibrarySummary {
  const { articles, annotations, relations, decisions, guidance, foreign } = library
  const records = [...articles, ...annotations, ...relations, ...decisions, ...guidance]
  const kinds = new Map<RelationKind, number>()
  for (const { kind, deleted } of relations) {
    if (!deleted) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return {
    articles: living(articles),
    annotations: countAnnotations(annotations),
    relations: kinds,
    decisions: living(decisions),
    guidance: living(guidance),
    foreign: foreign.length,
    deleted: records.filter(({ deleted }) => deleted).length,
    unsettled: records.filter(({ concurrent }) => concurrent !== undefined).length,
  }
}

function living(records: readonly { readonly deleted: boolean }[]): number {
  return records.filter(({ deleted }) => !deleted).length
}
