import { tags } from '../../model/tag.ts'
import type { Tag } from '../../model/tag.ts'
import type { ReportedFigure } from '../agreement-report.ts'
import { categoryOf } from '../flattened-marks.ts'
import { spanF1, spanMatches } from '../span-f1.ts'
import type { SpanMatch } from '../span-f1.ts'
import type { Measured } from './measured.ts'
import { reportedMatched, withMean } from './reported.ts'

/** F1 of passages, exact and overlapping: of all tags and of each, the mean and each pair. */
export function spanFigures(measured: Measured): readonly ReportedFigure[] {
  const used = [...tags, null].filter((tag) => measured.marks.some((mark) => mark.tag === tag))
  const asked = [{ tag: null, isAll: true }, ...used.map((tag) => ({ tag, isAll: false }))]
  return spanMatches
    .filter((match) => measured.wants(`span-${match}`))
    .flatMap((match) => asked.flatMap((only) => figuresOf(measured, match, only)))
}

function figuresOf(
  { pairs, marksOf }: Measured,
  match: SpanMatch,
  { tag, isAll }: { readonly tag: Tag | null; readonly isAll: boolean },
): readonly ReportedFigure[] {
  const of = { measure: `span-${match}`, tag: isAll ? null : categoryOf(tag) } as const
  const own = (annotator: string) =>
    isAll ? marksOf(annotator) : marksOf(annotator).filter((mark) => mark.tag === tag)
  return withMean(
    of,
    pairs.map(({ pair }) => {
      const found = spanF1(own(pair[0]), own(pair[1]), match)
      return { pair, figure: reportedMatched({ ...of, pair }, found) }
    }),
  )
}
