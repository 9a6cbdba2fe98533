import type { Agent } from './agent.ts'
import type { ArticleId } from './article.ts'
import type { Versioned } from './record.ts'

export const outcomeKinds = ['one', 'new', 'both', 'neither'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/**
 * What stands once a disagreement is settled: one of the records that it was about, others that were
 * made for it, several of those that it was about, or none of them.
 */
export interface Outcome {
  readonly kind: OutcomeKind
  /** Ids of the annotations or relations that stand. */
  readonly kept: readonly string[]
}

/** What a person can change on a decision. */
export interface DecisionFields {
  readonly outcome: Outcome
  /** Why, in a person's own words or in usual ones; empty where nothing is said. */
  readonly reason: string
}

/** How somebody settled a disagreement between annotators (DESIGN section 3). */
export interface Decision extends Versioned, DecisionFields {
  /** `urn:uuid:` */
  readonly id: string
  /** The articles in which what it is about lies. */
  readonly articleIds: readonly ArticleId[]
  /** Ids of the annotations or relations that it settles, at least one. */
  readonly about: readonly string[]
  /** Ids of the earlier decisions in whose place it stands: several where two people had decided. */
  readonly supersedes: readonly string[]
  readonly creator: Agent
  /** Other versions of it that nobody has settled yet; none of them includes another. */
  readonly concurrent?: readonly Decision[]
}

/**
 * Whether an outcome can be one of a decision about some records: what it keeps is among them, or is
 * new, as its kind says.
 */
export function isOutcomeOf({ kind, kept }: Outcome, about: readonly string[]): boolean {
  const isAbout = (id: string) => about.includes(id)
  switch (kind) {
    case 'one':
      return kept.length === 1 && kept.every(isAbout)
    case 'new':
      return kept.length > 0 && !kept.some(isAbout)
    case 'both':
      return kept.length > 1 && kept.every(isAbout)
    case 'neither':
      return kept.length === 0
  }
}
