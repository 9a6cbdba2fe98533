import { bestAlignment } from './best-alignment.ts'
import type { Effort } from './best-alignment.ts'
import { categorialDisorders } from './categorial-disorder.ts'
import type { CategorialDisorders } from './categorial-disorder.ts'
import type { AnnotatedUnits, GammaWeights } from './gamma-unit.ts'

/** Articles whose units are aligned. */
export interface AlignedArticles {
  /** Per unit of an annotator. */
  readonly disorder: number
  readonly tagging: CategorialDisorders
  /** Whether no alignment has less disorder. */
  readonly isBest: boolean
}

/** Aligns the units of each article by itself, and adds up. Articles weigh by their units. */
export function alignArticles(
  articles: readonly AnnotatedUnits[],
  weights: GammaWeights,
  effort: Effort,
): AlignedArticles {
  const best = articles.map((units) => bestAlignment(units, weights, effort))
  const annotators = articles[0]?.length ?? 0
  const units = articles.flat(2).length
  const cost = best.reduce((sum, each) => sum + each.cost, 0)
  return {
    disorder: units === 0 ? 0 : cost / (units / annotators),
    tagging: categorialDisorders(
      best.flatMap(({ unitary }) => unitary),
      { annotators, weights, unpaired: 'left-out' },
    ),
    isBest: best.every((each) => each.isBest),
  }
}
