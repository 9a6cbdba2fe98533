import type { Agent } from '../model/agent.ts'
import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** The tools whose annotations are read; `w3c` is any other that writes W3C Web Annotations. */
export type ForeignTool = 'w3c' | 'hypothesis' | 'recogito'

/** An offset as a tool counts it: the W3C demands code points, browsers count UTF-16 code units. */
export interface ForeignPosition extends Span {
  readonly unit: 'code-point' | 'utf-16'
}

/** What a tool says of one passage, before it is known where that stands in an article of ours. */
export interface ForeignAnnotation {
  /** As the tool has it; where it has none, a name made of what it says. */
  readonly id: string
  readonly creator: Agent
  /** ISO 8601 in UTC with `Z`; the start of 1970 where the tool says no time. */
  readonly created: string
  readonly modified: string
  /** Addresses of what it is about. */
  readonly sources: readonly string[]
  readonly quote: Quote | null
  readonly position: ForeignPosition | null
  /** Words, as the tool has them. */
  readonly tags: readonly string[]
  readonly speaker: string
  readonly note: string
  readonly motivation: string
  /** The id of the annotation that it answers. */
  readonly repliesTo: string | null
  /** Where it can be looked up; empty when nowhere. */
  readonly via: string
}

/** What a tool says of how one annotation stands to another. */
export interface ForeignRelation {
  readonly id: string
  readonly from: string
  readonly to: string
  /** What kind of relation it is, in the tool's or the person's words. */
  readonly words: readonly string[]
  readonly note: string
  readonly creator: Agent
  readonly created: string
  readonly modified: string
}

/** What one entry of a file turned out to be. An annotation of several passages is as many. */
export interface ForeignEntry {
  readonly annotations: readonly ForeignAnnotation[]
  readonly relations: readonly ForeignRelation[]
}
