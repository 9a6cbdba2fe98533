import { useId, useState } from 'react'
import type { Ranked } from '../../shared/overview/ranked.ts'
import { CountRow } from './count-row.tsx'

export interface NamedCount extends Ranked {
  readonly key: string
}

interface NameCountsProps {
  readonly title: string
  /** Said where there are none. */
  readonly none: string
  /** The most frequent first. */
  readonly counts: readonly NamedCount[]
  readonly onShow?: ((counted: NamedCount) => void) | undefined
}

const few = 8
const more = 100
const numbers = new Intl.NumberFormat()

/** Names and how many annotations each has: a few of them, and more when asked for. */
export function NameCounts({ title, none, counts, onShow }: NameCountsProps) {
  const [limit, setLimit] = useState(few)
  const titleId = useId()
  const most = counts[0]?.count ?? 0
  const rest = counts.length - limit
  return (
    <section className="counts">
      <h3 id={titleId}>
        {title}
        {counts.length > 0 && <span>{numbers.format(counts.length)}</span>}
      </h3>
      {counts.length === 0 ? (
        <p className="counts-none">{none}</p>
      ) : (
        <ul aria-labelledby={titleId}>
          {counts.slice(0, limit).map((each) => (
            <CountRow
              key={each.key}
              count={each.count}
              most={most}
              onShow={onShow && (() => onShow(each))}
            >
              <span dir="auto">{each.name}</span>
            </CountRow>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => setLimit(limit === few ? more : limit + more)}
        >
          Show {numbers.format(Math.min(rest, limit === few ? more - few : more))} more
        </button>
      )}
    </section>
  )
}
