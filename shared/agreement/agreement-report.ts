import type { Tag } from '../model/tag.ts'
import type { Unit } from './coding-of-runs.ts'
import type { ComparedArticle } from './compared-article.ts'
import type { ConfusionMatrix } from './confusion-matrix.ts'
import type { CostlyPassage } from './costly-passages.ts'
import type { Figure } from './figure.ts'
import type { Mark, RelationMark } from './mark.ts'
import type { Measure } from './measures.ts'

/** What is to be measured. */
export interface AgreementRequest {
  readonly articles: readonly ComparedArticle[]
  /** Ids, two or more of them for a figure to be defined. */
  readonly annotators: readonly string[]
  readonly marks: readonly Mark[]
  readonly relations: readonly RelationMark[]
  /** Null stands for "not tagged yet"; none stands for all. */
  readonly tags: readonly (Tag | null)[]
  readonly measures: readonly Measure[]
  /** For what is counted over units. */
  readonly unit: Unit
  readonly leavesOutUnmarked: boolean
  /** For what is sampled. */
  readonly seed: number
}

export type Pair = readonly [string, string]

/** One figure of the report. */
export interface ReportedFigure {
  readonly measure: Measure
  /** As a category: a tag or `untagged`; null for all tags together. */
  readonly tag: string | null
  /** Two annotators; null for all of them. */
  readonly pair: Pair | null
  readonly figure: Figure
  /** What it was made of; null where it is not corrected for chance. */
  readonly made: { readonly observed: number; readonly expected: number } | null
  readonly interval: readonly [number, number] | null
  /** What has to be said of how this one came about; empty when nothing has. */
  readonly remark: string
}

export interface AgreementReport {
  readonly annotators: readonly string[]
  readonly unit: Unit
  readonly leavesOutUnmarked: boolean
  /** How many units the measures of coding counted. */
  readonly units: number
  /** How many marks each annotator made, in their order. */
  readonly marks: readonly number[]
  readonly figures: readonly ReportedFigure[]
  /** Of all pairs together first, then of each. */
  readonly confusion: readonly (ConfusionMatrix & { readonly pair: Pair | null })[]
  readonly passages: readonly CostlyPassage[]
}
