import type { ReportedFigure } from '../../../shared/agreement/agreement-report.ts'
import { measureNotes } from '../../../shared/agreement/measure-notes.ts'
import type { Measure } from '../../../shared/agreement/measures.ts'
import { FigureTable } from './figure-table.tsx'
import { shownFigure, shownNumber } from './shown-figure.ts'

interface FigureItemProps {
  readonly measure: Measure
  /** Of this measure; the first is of all annotators and tags. */
  readonly figures: readonly ReportedFigure[]
  readonly nameOf: (annotator: string) => string
}

/** One measure: its figure, and behind it its definition, working and parts. */
export function FigureItem({ measure, figures, nameOf }: FigureItemProps) {
  const [main, ...parts] = figures
  if (main === undefined) return null
  const { name, definition, formula, source, range, reading } = measureNotes[measure]
  const { figure } = main
  return (
    <li>
      <details className="figure">
        <summary>
          <span className="figure-name">{name}</span>
          <span className="figure-value" data-undefined={!figure.isDefined || undefined}>
            {shownFigure(figure)}
            {main.interval !== null && (
              <small>
                {shownNumber(main.interval[0])} to {shownNumber(main.interval[1])}
              </small>
            )}
          </span>
          <Scale figure={figure} />
        </summary>
        <div className="figure-content">
          <dl className="figure-note">
            <dt>What it says</dt>
            <dd>{definition}</dd>
            <dt>Formula</dt>
            <dd className="figure-formula">{formula}</dd>
            <dt>Here</dt>
            <dd>{workingOf(main)}</dd>
            <dt>Range</dt>
            <dd>{range}</dd>
            <dt>Reading</dt>
            <dd>{reading}</dd>
            <dt>Source</dt>
            <dd>{source}</dd>
          </dl>
          {parts.length > 0 && <FigureTable figures={parts} nameOf={nameOf} name={name} />}
        </div>
      </details>
    </li>
  )
}

/** Where a figure stands between −1 and 1; the numbers beside it say the same. */
function Scale({ figure }: Pick<ReportedFigure, 'figure'>) {
  const value = figure.isDefined ? Math.min(1, Math.max(-1, figure.value)) : 0
  const from = Math.min(0, value)
  return (
    <span className="figure-scale" aria-hidden>
      {figure.isDefined && (
        <span
          style={{ left: `${(from + 1) * 50}%`, width: `${Math.max(1, Math.abs(value) * 50)}%` }}
        />
      )}
    </span>
  )
}

function workingOf({ figure, made, remark }: ReportedFigure): string {
  if (!figure.isDefined) return figure.reason
  const parts =
    made === null
      ? ''
      : `Observed ${shownNumber(made.observed)}, expected by chance ${shownNumber(made.expected)}. `
  return `${parts}${remark}`.trim() || `It is ${shownNumber(figure.value)}.`
}
