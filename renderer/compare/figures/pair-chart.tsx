import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts'
import { isTag } from '../../../shared/model/tag.ts'
import { TagIcon } from '../../ui/tag-icon.tsx'
import { shownFigure } from './shown-figure.ts'

interface PairChartProps {
  readonly report: AgreementReport
  readonly nameOf: (annotator: string) => string
}

/** F1 of overlapping passages of each two annotators, by tag: a table whose cells are bars. */
export function PairChart({ report, nameOf }: PairChartProps) {
  const figures = report.figures.filter(({ measure }) => measure === 'span-overlap')
  const tags = [...new Set(figures.map(({ tag }) => tag))]
  // Of two annotators there is one pair, which is all of them.
  const [one = '', other = ''] = report.annotators
  const pairs =
    report.annotators.length === 2
      ? [{ key: 'all', name: `${nameOf(one)} and ${nameOf(other)}`, pair: null }]
      : report.confusion.flatMap(({ pair }) =>
          pair === null
            ? []
            : [{ key: pair.join(' '), name: pair.map(nameOf).join(' and '), pair }],
        )
  return (
    <section className="figures-section" aria-label="Pairs by tag">
      <h2>Pairs by tag</h2>
      <p className="figures-hint">F1 of passages, overlapping.</p>
      <div className="figure-parts" tabIndex={0} role="region" aria-label="Chart of pairs by tag">
        <table className="pair-chart">
          <thead>
            <tr>
              <th scope="col">Annotators</th>
              {tags.map((tag) => (
                <th key={tag} scope="col">
                  <TagHead tag={tag} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ key, name, pair }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {tags.map((tag) => {
                  const found = figures.find(
                    (each) => each.tag === tag && each.pair?.join(' ') === pair?.join(' '),
                  )
                  const figure = found?.figure ?? { isDefined: false, reason: '' }
                  return (
                    <td key={tag} title={figure.isDefined ? undefined : figure.reason}>
                      <span className="pair-value">
                        {figure.isDefined ? shownFigure(figure) : '–'}
                      </span>
                      <span className="pair-bar" aria-hidden>
                        <span
                          className={`pair-fill pair-${tag ?? 'all'}`}
                          style={{ width: `${figure.isDefined ? figure.value * 100 : 0}%` }}
                        />
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function TagHead({ tag }: { readonly tag: string | null }) {
  if (tag === null) return 'all tags'
  return (
    <span className="pair-tag">
      <TagIcon tag={isTag(tag) ? tag : null} size={13} /> {tag}
    </span>
  )
}
