import type { Agent } from './agent.ts'
import type { Versioned } from './record.ts'
import type { Tag } from './tag.ts'

/** What a person can say of how a tag is used. */
export interface GuidanceFields {
  readonly definition: string
  /** Passages that carry the tag, each with its reason. */
  readonly examples: readonly string[]
  /** Passages that do not, though they look like it. */
  readonly counterExamples: readonly string[]
}

/**
 * How a team uses one tag, where it is not as the standard guidance has it. There is one for each
 * tag at most, under the same id in every library, so that two teams' codebooks meet.
 */
export interface Guidance extends Versioned, GuidanceFields {
  readonly tag: Tag
  readonly creator: Agent
  /** Other versions of it that nobody has settled yet; none of them includes another. */
  readonly concurrent?: readonly Guidance[]
}
