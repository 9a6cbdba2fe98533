import type { Agent } from './agent.ts'
import type { Versioned } from './record.ts'

export const relationKinds = ['denies', 'supports', 'disputes', 'responds-to'] as const
export type RelationKind = (typeof relationKinds)[number]

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

/** What a person can change on a relation. */
export interface RelationFields {
  readonly kind: RelationKind
  readonly note: string
  readonly confidence: Confidence | null
}

/** A statement that one annotation stands to another, in any two articles. */
export interface Relation extends Versioned, RelationFields {
  /** `urn:uuid:` */
  readonly id: string
  readonly from: string
  readonly to: string
  /**
   * The relation that it is a copy of, where a consensus has joined other annotations of the same
   * passages: what is said of that one is said of it (W3C Web Annotation Data Model, section 3.3.6).
   */
  readonly canonical?: string
  readonly creator: Agent
  /** Other versions of it that nobody has settled yet; none of them includes another. */
  readonly concurrent?: readonly Relation[]
}

/** The id under which decisions speak of a relation, in a consensus too. */
export function canonicalId({ id, canonical }: Pick<Relation, 'id' | 'canonical'>): string {
  return canonical ?? id
}
