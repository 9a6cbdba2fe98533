import { tags } from '../../model/tag.ts'
import type { ReportedFigure } from '../agreement-report.ts'
import { alphaU, alphaUOverall } from '../alpha-u.ts'
import type { Unitizing } from '../alpha-u.ts'
import { continuumOf } from '../continuum.ts'
import { categoryOf, flattenedMarks } from '../flattened-marks.ts'
import { unitizedAlphas } from '../unitized-alpha.ts'
import type { Measured } from './measured.ts'
import { reportedCorrected } from './reported.ts'

/** Krippendorff's α for unitizing in both its forms; the first of each tag as well. */
export function unitizingFigures({
  articles,
  annotators,
  marks,
  wants,
}: Measured): readonly ReportedFigure[] {
  const { length, marks: placed } = continuumOf(articles, marks)
  const figures: ReportedFigure[] = []
  const by = annotators.map((id) => placed.filter(({ annotator }) => annotator === id))
  if (wants('alpha-u')) {
    const each = [...tags, null]
      .filter((tag) => placed.some((mark) => mark.tag === tag))
      .map((tag): Unitizing & { readonly tag: typeof tag } => {
        return { tag, length, raters: by.map((own) => own.filter((mark) => mark.tag === tag)) }
      })
    const all = each.length > 0 ? each : [{ length, raters: by }]
    figures.push(
      reportedCorrected({ measure: 'alpha-u' }, alphaUOverall(all)),
      ...each.map((unitizing) =>
        reportedCorrected(
          { measure: 'alpha-u', tag: categoryOf(unitizing.tag) },
          alphaU(unitizing),
        ),
      ),
    )
  }
  if (wants('u-alpha') || wants('u-alpha-cutting') || wants('cu-alpha')) {
    const { all, cutting, tagging } = unitizedAlphas({ length, raters: by.map(flattenedMarks) })
    figures.push(
      reportedCorrected({ measure: 'u-alpha' }, all),
      reportedCorrected({ measure: 'u-alpha-cutting' }, cutting),
      reportedCorrected({ measure: 'cu-alpha' }, tagging),
    )
  }
  return figures
}
