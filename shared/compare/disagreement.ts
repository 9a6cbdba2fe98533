import type { Mark, RelationMark } from '../agreement/mark.ts'
import type { ArticleId } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/**
 * What several annotators made of one passage, by what weighs most: `tag` (they tag it differently,
 * whatever else differs), `boundary` (same tag, other words), `only-one` (same tag and words, but not
 * all of them), `agreement` (all of them, in all). `relation`: they relate two passages differently.
 */
export const disagreementKinds = ['agreement', 'boundary', 'tag', 'only-one', 'relation'] as const
export type DisagreementKind = (typeof disagreementKinds)[number]

/** One passage, or one pair of passages that somebody related, and what each annotator made of it. */
export interface Disagreement {
  /** `urn:uuid:`, from the sorted ids of the annotations (or relations): the same wherever found. */
  readonly id: string
  readonly kind: DisagreementKind
  readonly articleId: ArticleId
  /** From the first to the last character that anybody marked; of a relation, of where it starts. */
  readonly span: Span
  /** By annotator's id; of a relation those that it starts from. */
  readonly annotations: ReadonlyMap<string, Mark>
  /** Annotators who were asked and have nothing here. */
  readonly missing: readonly string[]
  /** What differs among those who have something here. */
  readonly differs: Readonly<Record<'tag' | 'boundary' | 'relation', boolean>>
  /** Null for a passage. */
  readonly relation: RelatedPassages | null
}

/** What annotators say of how one passage stands to another. */
export interface RelatedPassages {
  /** Ids of the two passages' own cases. */
  readonly from: string
  readonly to: string
  /** By annotator's id. */
  readonly relations: ReadonlyMap<string, readonly RelationMark[]>
  /** By annotator's id: the annotations where it ends. */
  readonly ends: ReadonlyMap<string, Mark>
}
