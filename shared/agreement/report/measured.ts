import type { Pair } from '../agreement-report.ts'
import type { ComparedArticle } from '../compared-article.ts'
import type { Mark, RelationMark } from '../mark.ts'
import type { Measure } from '../measures.ts'

/** What the figures are made from: chosen articles, annotators and tags alone. */
export interface Measured {
  readonly articles: readonly ComparedArticle[]
  readonly annotators: readonly string[]
  readonly marks: readonly Mark[]
  readonly marksOf: (annotator: string) => readonly Mark[]
  /** The categories that annotators had to choose from, whether or not they used them. */
  readonly offered: readonly string[]
  readonly relations: readonly RelationMark[]
  readonly pairs: readonly MeasuredPair[]
  readonly wants: (measure: Measure) => boolean
  readonly seed: number
}

export interface MeasuredPair {
  readonly indexes: readonly [number, number]
  readonly pair: Pair
}
