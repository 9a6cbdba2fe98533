/** A figure of agreement, or the reason why there is none: never 0 or 1 in its place. */
export type Figure =
  | { readonly isDefined: true; readonly value: number }
  | { readonly isDefined: false; readonly reason: string }

/** A coefficient that is corrected for chance, with what it was made of. */
export interface Corrected {
  readonly figure: Figure
  /** Agreement or disagreement as it was found; which one, the measure says. */
  readonly observed: number
  /** The same as chance would have it. */
  readonly expected: number
}

/** An F1, with what it was made of: how many were matched, of how many of one and of the other. */
export interface Matched {
  readonly figure: Figure
  readonly matched: number
  readonly one: number
  readonly other: number
}

export function defined(value: number): Figure {
  return { isDefined: true, value }
}

export function undefinedBecause(reason: string): Figure {
  return { isDefined: false, reason }
}

/** The mean of the figures that are defined; the reason of the first where none is. */
export function meanFigure(figures: readonly Figure[]): Figure {
  const values = figures.flatMap((figure) => (figure.isDefined ? [figure.value] : []))
  if (values.length > 0) return defined(values.reduce((sum, each) => sum + each, 0) / values.length)
  return figures[0] ?? undefinedBecause(reasons.oneAnnotator)
}

/** Why a figure is not defined. */
export const reasons = {
  oneAnnotator: 'It takes two annotators or more.',
  nothing: 'There is nothing to compare: nobody marked anything here.',
  nothingAligned: 'No marks of two annotators are near enough to mean the same passage.',
  oneCategory:
    'Only one category was used: agreement by chance would be complete as well, so the figure is not defined.',
  chance: 'Marks set by chance would agree completely as well, so the figure is not defined.',
  unequal: 'It needs a value of every annotator for every unit.',
} as const
