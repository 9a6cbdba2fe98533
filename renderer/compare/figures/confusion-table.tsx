import { useState } from 'react'
import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts'

interface ConfusionTableProps {
  readonly report: AgreementReport
  readonly nameOf: (annotator: string) => string
}

const numbers = new Intl.NumberFormat()

/** What one annotator made of the units that another put into a category. */
export function ConfusionTable({ report, nameOf }: ConfusionTableProps) {
  const { confusion, unit, annotators } = report
  const isPair = annotators.length === 2
  const [chosen, choose] = useState(isPair ? 1 : 0)
  const matrix = confusion[chosen] ?? confusion[0]
  if (matrix === undefined) return null
  const { categories, counts, pair } = matrix
  const most = Math.max(1, ...counts.flatMap((row, at) => row.filter((_, other) => other !== at)))
  return (
    <section className="figures-section" aria-label="Confusion matrix">
      <h2>Confusion matrix</h2>
      <p className="figures-hint">
        Counted in {unit}s.{' '}
        {pair === null
          ? 'Each pair both ways, so that it is symmetric.'
          : `Rows: ${nameOf(pair[0])}. Columns: ${nameOf(pair[1])}.`}
      </p>
      {!isPair && (
        <select
          className="field-input figures-unit"
          aria-label="Annotators in the confusion matrix"
          value={chosen}
          onChange={({ target }) => choose(Number(target.value))}
        >
          {confusion.map((each, at) => (
            <option key={each.pair?.join(' ') ?? 'all'} value={at}>
              {each.pair === null ? 'All pairs' : each.pair.map(nameOf).join(' and ')}
            </option>
          ))}
        </select>
      )}
      <div className="figure-parts" tabIndex={0} role="region" aria-label="Confusion">
        <table className="confusion">
          <thead>
            <tr>
              <td />
              {categories.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((row, at) => (
              <tr key={categories[at]}>
                <th scope="row">{categories[at]}</th>
                {row.map((count, other) => (
                  <td
                    key={categories[other]}
                    data-same={at === other || undefined}
                    style={at === other ? undefined : { background: tintOf(count / most) }}
                  >
                    {numbers.format(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** @param share of the greatest confusion, from 0 to 1. */
function tintOf(share: number): string {
  return `color-mix(in srgb, var(--problem) ${Math.round(share * 40)}%, transparent)`
}
