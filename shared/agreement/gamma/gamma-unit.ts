import type { Span } from '../../model/span.ts'

/** A passage that an annotator marked, as γ sees it. */
export interface GammaUnit extends Span {
  readonly category: string
}

/** Units by annotator, of one article. */
export type AnnotatedUnits = readonly (readonly GammaUnit[])[]

/** What weighs how much; all 1 in Claimbench, as in pygamma-agreement. */
export interface GammaWeights {
  /** Of differing places. */
  readonly position: number
  /** Of differing categories. */
  readonly category: number
  /** The cost of standing alone. */
  readonly empty: number
}

export const gammaWeights: GammaWeights = { position: 1, category: 1, empty: 1 }

/**
 * How unlike two units are (Mathet, Widlöcher and Métivier 2015, sections 4.3.1 and 4.3.2): by their
 * places, and Δ for differing categories.
 */
export function dissimilarity(a: GammaUnit, b: GammaUnit, weights: GammaWeights): number {
  const { category, empty } = weights
  const tagged = a.category === b.category ? 0 : category * empty
  return positionalDissimilarity(a, b, weights) + tagged
}

/** How unlike the places are: ((|s₁ − s₂| + |e₁ − e₂|) / (length₁ + length₂))² Δ. */
export function positionalDissimilarity(
  a: Span,
  b: Span,
  { position, empty }: GammaWeights,
): number {
  const apart =
    (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start)
  return empty * position * apart * apart
}
