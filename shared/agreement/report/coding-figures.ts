import type { ReportedFigure } from '../agreement-report.ts'
import { codingOfCategory } from '../coding-of-category.ts'
import { codingOfPair } from '../coding.ts'
import type { Coding } from '../coding.ts'
import { cohensKappa } from '../cohens-kappa.ts'
import { fleissKappa } from '../fleiss-kappa.ts'
import { unmarked } from '../flattened-marks.ts'
import { gwetsAc1 } from '../gwets-ac1.ts'
import { krippendorffsAlpha } from '../krippendorffs-alpha.ts'
import { percentageAgreement } from '../percentage-agreement.ts'
import type { Measured } from './measured.ts'
import { reported, reportedCorrected, withMean } from './reported.ts'

/** The measures that count units; α of each tag against everything else as well. */
export function codingFigures(
  coding: Coding,
  { pairs, wants }: Measured,
): readonly ReportedFigure[] {
  const figures: ReportedFigure[] = []
  if (wants('percentage')) {
    figures.push(reported({ measure: 'percentage' }, percentageAgreement(coding)))
    if (pairs.length > 1) {
      figures.push(
        ...pairs.map(({ indexes, pair }) =>
          reported(
            { measure: 'percentage', pair },
            percentageAgreement(codingOfPair(coding, ...indexes)),
          ),
        ),
      )
    }
  }
  if (wants('cohens-kappa')) {
    const measure = 'cohens-kappa'
    figures.push(
      ...withMean(
        { measure },
        pairs.map(({ indexes, pair }) => {
          const kappa = cohensKappa(codingOfPair(coding, ...indexes))
          return { pair, figure: reportedCorrected({ measure, pair }, kappa) }
        }),
      ),
    )
  }
  if (wants('fleiss-kappa')) {
    figures.push(reportedCorrected({ measure: 'fleiss-kappa' }, fleissKappa(coding)))
  }
  if (wants('alpha')) {
    figures.push(reportedCorrected({ measure: 'alpha' }, krippendorffsAlpha(coding)))
    for (const tag of coding.categories.filter((name) => name !== unmarked).toSorted()) {
      const alpha = krippendorffsAlpha(codingOfCategory(coding, tag))
      figures.push(reportedCorrected({ measure: 'alpha', tag }, alpha))
    }
  }
  if (wants('ac1')) figures.push(reportedCorrected({ measure: 'ac1' }, gwetsAc1(coding)))
  return figures
}
