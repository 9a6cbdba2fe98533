import type { Tag } from '../../shared/model/tag.ts'

/** What an annotator has in a case, as it is offered. */
export interface Choice {
  readonly annotator: string
  readonly name: string
  /** Ids of what would stand. */
  readonly kept: readonly string[]
  /** Of a relation’s case null. */
  readonly mark: { readonly tag: Tag | null; readonly words: string } | null
  /** How the relation reads; empty for a passage. */
  readonly relation: string
}
