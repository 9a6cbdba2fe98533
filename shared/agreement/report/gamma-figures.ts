import type { ReportedFigure } from '../agreement-report.ts'
import { categoryOf } from '../flattened-marks.ts'
import type { GammaCat } from '../gamma/gamma-cat.ts'
import { gamma } from '../gamma/gamma.ts'
import type { Gamma } from '../gamma/gamma.ts'
import type { Measured } from './measured.ts'
import { reportedCorrected } from './reported.ts'

/** γ of all annotators, γcat, and γk of each tag; `onPart` is told how much of it is done, from 0 to 1. */
export function gammaFigures(
  { articles, annotators, marks, wants, seed }: Measured,
  onPart: (part: number) => void,
): readonly ReportedFigure[] {
  if (!wants('gamma') && !wants('gamma-cat')) return []
  const units = articles.map(({ id }) =>
    annotators.map((annotator) =>
      marks
        .filter((mark) => mark.articleId === id && mark.annotator === annotator)
        .map(({ start, end, tag }) => ({ start, end, category: categoryOf(tag) })),
    ),
  )
  const found = gamma(units, { seed, onProgress: ({ done, total }) => onPart(done / total) })
  const tags = [...found.k].sort(([one], [other]) => (one < other ? -1 : 1))
  return [
    {
      ...reportedCorrected({ measure: 'gamma' }, found),
      interval: found.interval,
      remark: remarkOn(found),
    },
    ofTagging(null, found.cat),
    ...tags.map(([tag, each]) => ofTagging(tag, each)),
  ]
}

function ofTagging(tag: string | null, found: GammaCat): ReportedFigure {
  const { figure, interval, samples } = found
  const remark = figure.isDefined ? `Chance from ${samples} samples.` : ''
  return { ...reportedCorrected({ measure: 'gamma-cat', tag }, found), interval, remark }
}

function remarkOn({ figure, samples, isBest, part }: Gamma): string {
  if (!figure.isDefined) return ''
  const sampled =
    part < 1
      ? `Chance from ${samples} samples, each of ${Math.round(part * 100)} % of the text.`
      : `Chance from ${samples} samples.`
  return isBest
    ? `${sampled} The alignment is proven best.`
    : `${sampled} The alignment is the best one found; with a better one γ would be higher.`
}
