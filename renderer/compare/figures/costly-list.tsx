import { useState } from 'react'
import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts'
import type { CostlyPassage } from '../../../shared/agreement/costly-passages.ts'
import type { Compared } from '../compared.ts'

interface CostlyListProps {
  readonly report: AgreementReport
  readonly compared: Compared
  readonly onShow: (passage: CostlyPassage) => void
}

const pageSize = 10
/** In UTF-16 code units; two lines show less. */
const mostWords = 300

/** The sentences that cost most agreement, the costliest first. */
export function CostlyList({ report, compared, onShow }: CostlyListProps) {
  const [limit, setLimit] = useState(pageSize)
  const { passages } = report
  const texts = new Map(compared.articles.map(({ id, text }) => [id, text]))
  return (
    <section className="figures-section" aria-label="What costs most">
      <h2>What costs most</h2>
      <p className="figures-hint">
        {passages.length === 0
          ? 'No sentence on which anybody differs.'
          : 'Sentences by their share of all disagreement: characters on which two annotators differ.'}
      </p>
      <ol className="costly">
        {passages.slice(0, limit).map((passage) => {
          const { articleId, span, share } = passage
          const words = texts.get(articleId)?.slice(span.start, span.end) ?? ''
          return (
            <li key={`${articleId} ${span.start}`}>
              <button type="button" className="costly-passage" onClick={() => onShow(passage)}>
                <strong>{(share * 100).toFixed(1)} %</strong>
                <q>{words.slice(0, mostWords)}</q>
              </button>
            </li>
          )
        })}
      </ol>
      {passages.length > limit && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => setLimit(limit + 10 * pageSize)}
        >
          Show more ({passages.length - limit})
        </button>
      )}
    </section>
  )
}
