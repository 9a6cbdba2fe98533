import type { ReportedFigure } from '../../../shared/agreement/agreement-report.ts'
import { shownFigure, shownNumber } from './shown-figure.ts'

interface FigureTableProps {
  readonly figures: readonly ReportedFigure[]
  readonly nameOf: (annotator: string) => string
  readonly name: string
}

/** The parts of a measure: by tag, and of each two annotators. */
export function FigureTable({ figures, nameOf, name }: FigureTableProps) {
  const isCorrected = figures.some(({ made }) => made !== null)
  return (
    <div className="figure-parts" tabIndex={0} role="region" aria-label={`${name} in parts`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Tag</th>
            <th scope="col">Annotators</th>
            <th scope="col">Figure</th>
            {isCorrected && <th scope="col">Observed</th>}
            {isCorrected && <th scope="col">Expected</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ tag, pair, figure, made }) => (
            <tr key={`${tag ?? ''} ${pair?.join(' ') ?? ''}`}>
              <th scope="row">{tag ?? 'all'}</th>
              <td>{pair === null ? 'all' : pair.map(nameOf).join(' and ')}</td>
              <td title={figure.isDefined ? undefined : figure.reason}>{shownFigure(figure)}</td>
              {isCorrected && <td>{made === null ? '' : shownNumber(made.observed)}</td>}
              {isCorrected && <td>{made === null ? '' : shownNumber(made.expected)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
