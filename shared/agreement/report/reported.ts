import type { Pair, ReportedFigure } from '../agreement-report.ts'
import type { Corrected, Figure, Matched } from '../figure.ts'
import { meanFigure } from '../figure.ts'
import type { Measure } from '../measures.ts'

interface Of {
  readonly measure: Measure
  readonly tag?: string | null
  readonly pair?: Pair | null
}

/** A figure that is not corrected for chance, as the report has it. */
export function reported({ measure, tag = null, pair = null }: Of, figure: Figure): ReportedFigure {
  return { measure, tag, pair, figure, made: null, interval: null, remark: '' }
}

/** A figure that is corrected for chance, as the report has it. */
export function reportedCorrected(
  of: Of,
  { figure, observed, expected }: Corrected,
): ReportedFigure {
  return { ...reported(of, figure), made: figure.isDefined ? { observed, expected } : null }
}

/** An F1, as the report has it: with its numbers put in. */
export function reportedMatched(of: Of, { figure, matched, one, other }: Matched): ReportedFigure {
  const remark = figure.isDefined ? `2 · ${matched} / (${one} + ${other})` : ''
  return { ...reported(of, figure), remark }
}

/** The figures of pairs, after their mean. */
export function withMean(
  of: Of,
  pairs: readonly { readonly pair: Pair; readonly figure: ReportedFigure }[],
): readonly ReportedFigure[] {
  const figures = pairs.map(({ figure }) => figure)
  if (figures.length < 2) {
    const [only] = figures
    return [only === undefined ? reported(of, meanFigure([])) : { ...only, pair: null }]
  }
  const undefinedOnes = figures.filter(({ figure }) => !figure.isDefined).length
  const remark =
    undefinedOnes === 0
      ? `The mean of ${figures.length} pairs.`
      : `The mean of ${figures.length - undefinedOnes} pairs; of ${undefinedOnes} it is not defined.`
  return [{ ...reported(of, meanFigure(figures.map(({ figure }) => figure))), remark }, ...figures]
}
