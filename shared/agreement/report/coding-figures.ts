import type { ReportedFigure } from '../agreement-report.ts'
import { bennettsS } from '../bennetts-s.ts'
import { codingOfCategory } from '../coding-of-category.ts'
import { codingOfChoice } from '../coding-of-choice.ts'
import { codingOfPair } from '../coding.ts'
import type { Coding } from '../coding.ts'
import { cohensKappa } from '../cohens-kappa.ts'
import { diceAgreement } from '../dice-agreement.ts'
import { fleissKappa } from '../fleiss-kappa.ts'
import { separated, unmarked } from '../flattened-marks.ts'
import { gwetsAc1 } from '../gwets-ac1.ts'
import { krippendorffsAlpha } from '../krippendorffs-alpha.ts'
import { maxPercentageAgreement } from '../max-percentage-agreement.ts'
import { percentageAgreement } from '../percentage-agreement.ts'
import type { Measured } from './measured.ts'
import { reported, reportedCorrected, withMean } from './reported.ts'

/** The measures that count units; α of each tag against everything else as well. */
export function codingFigures(
  coding: Coding,
  { pairs, offered, wants }: Measured,
): readonly ReportedFigure[] {
  const figures: ReportedFigure[] = []
  for (const { measure, of, remark } of shares(coding).filter((each) => wants(each.measure))) {
    figures.push({ ...reported({ measure }, of(coding)), remark })
    if (pairs.length < 2) continue
    for (const { indexes, pair } of pairs) {
      figures.push(reported({ measure, pair }, of(codingOfPair(coding, ...indexes))))
    }
  }
  const choice = codingOfChoice(coding, offered)
  const remark = `Of ${choice.categories.length} categories to choose from.`
  if (wants('bennetts-s')) {
    figures.push({ ...reportedCorrected({ measure: 'bennetts-s' }, bennettsS(choice)), remark })
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
  if (wants('ac1')) {
    figures.push({ ...reportedCorrected({ measure: 'ac1' }, gwetsAc1(choice)), remark })
  }
  return figures
}

/** What is not corrected for chance: how far values are alike, as whole and tag by tag. */
function shares({ categories }: Coding) {
  const sets = categories.map(separated)
  const remark = sets.every(({ size }) => size === 1)
    ? 'Nobody gave one unit several tags, so it is the percentage agreement.'
    : ''
  return [
    { measure: 'percentage', of: percentageAgreement, remark: '' },
    {
      measure: 'max-percentage',
      of: (coding: Coding) => maxPercentageAgreement(coding, sets),
      remark,
    },
    { measure: 'dice', of: (coding: Coding) => diceAgreement(coding, sets), remark },
  ] as const
}
