import type { Step } from '../../shared/history/step.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleId, ArticleText } from '../../shared/model/article.ts'
import type { ForeignItem } from '../../shared/model/library.ts'
import type { KeptReturn, KnownAssignment } from '../../shared/model/apart.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { Guidance } from '../../shared/model/guidance.ts'
import type { Relation } from '../../shared/model/relation.ts'
import type { BucketColumns } from './bucket-columns.ts'
import type { Swap } from '../../shared/history/swap.ts'

/** How many live annotations of each tag an article has. */
export interface Tally {
  readonly claim: number
  readonly denial: number
  readonly evidence: number
  readonly threat: number
  readonly untagged: number
}

export interface ArticleRow {
  readonly id: ArticleId
  readonly article: Article
  /** 1 when the article is shown, 0 for a tombstone. IndexedDB cannot index booleans. */
  readonly live: 0 | 1
  /** Milliseconds since 1970 when it came into this library; orders the list. */
  readonly added: number
  /** The title folded for search. */
  readonly titleKey: string
  readonly tally: Tally
  /** How many annotations, tombstones included, are kept for the article. */
  readonly held: number
  /** Into how many buckets they are spread, a power of two. */
  readonly buckets: number
}

export interface TextRow extends ArticleText {
  readonly id: ArticleId
}

/**
 * Some of an article's annotations. IndexedDB's cost is per value, not per byte, so annotations
 * lie in buckets by the hash of their id: reading an article is some dozen values instead of ten
 * thousand, an edit rewrites one of them, and no index is needed to find a record.
 */
export interface BucketRow {
  readonly articleId: ArticleId
  readonly bucket: number
  readonly columns: BucketColumns
}

export interface RelationRow {
  readonly id: string
  readonly relation: Relation
  /** The articles of its two ends, null while an end is not in this library. */
  readonly fromArticle: ArticleId | null
  readonly toArticle: ArticleId | null
  /** The same for the index. */
  readonly articleIds: readonly ArticleId[]
}

export interface StepRow extends Step {
  readonly seq?: number
  readonly at: string
  readonly done: 0 | 1
  /** How many records it put in the place of others, whole. */
  readonly swapped?: number
}

/** Some of the records that a step put in the place of others. */
export interface SwapRow {
  readonly seq: number
  readonly part: number
  readonly swaps: readonly Swap[]
}

/** A record that came before the article that it needs, or an article before its text. */
export interface WaitingRow {
  readonly id: string
  readonly articleId: ArticleId
  readonly article?: Article
  readonly annotation?: Annotation
}

/** What near copies of a text are found by; never exported. */
export interface SketchRow {
  readonly id: ArticleId
  readonly sketch: Uint32Array
}

export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export interface AssignmentRow extends KnownAssignment {
  readonly id: string
}

/**
 * A file that came back, as it is: until it is opened none of it is in any other table, so that
 * nothing can show it.
 */
export type ReturnRow = KeptReturn
export type DecisionRow = Decision
export type GuidanceRow = Guidance
export type ForeignRow = ForeignItem
