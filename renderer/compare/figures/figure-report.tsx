import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts'
import type { CostlyPassage } from '../../../shared/agreement/costly-passages.ts'
import { measureGroups } from '../../../shared/agreement/measures.ts'
import { nameAmong } from '../compared.ts'
import type { Compared } from '../compared.ts'
import { ConfusionTable } from './confusion-table.tsx'
import { CostlyList } from './costly-list.tsx'
import { FigureItem } from './figure-item.tsx'
import { PairChart } from './pair-chart.tsx'

interface FigureReportProps {
  readonly report: AgreementReport
  readonly compared: Compared
  readonly onShow: (passage: CostlyPassage) => void
}

const numbers = new Intl.NumberFormat()

/** What was measured, with its working, and what it comes from. */
export function FigureReport({ report, compared, onShow }: FigureReportProps) {
  const nameOf = (id: string) => nameAmong(compared, id)
  const people = report.annotators.map((id, at) => {
    return `${nameOf(id)} ${numbers.format(report.marks[at] ?? 0)}`
  })
  const units = `${numbers.format(report.units)} ${report.unit}${report.units === 1 ? '' : 's'}`
  return (
    <>
      <p className="figures-hint">
        Annotations: {people.join(', ')}. Counted over {units}. Open a figure to see what it means
        and what it was made of.
      </p>
      {measureGroups.map((group) => (
        <section key={group.name} className="figures-group">
          <h2>{group.name}</h2>
          <ul aria-label={group.name}>
            {group.measures.map((measure) => (
              <FigureItem
                key={measure}
                measure={measure}
                figures={report.figures.filter((each) => each.measure === measure)}
                nameOf={nameOf}
              />
            ))}
          </ul>
        </section>
      ))}
      <PairChart report={report} nameOf={nameOf} />
      <ConfusionTable report={report} nameOf={nameOf} />
      <CostlyList report={report} compared={compared} onShow={onShow} />
    </>
  )
}
