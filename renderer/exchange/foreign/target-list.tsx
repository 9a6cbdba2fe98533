import { useState } from 'react'
import { ArticlePick } from '../../ui/article-pick.tsx'
import type { Target } from './use-targets.ts'

interface TargetListProps {
  readonly targets: readonly Target[]
  readonly onChoose: (source: Target['source'], article: Target['article']) => void
}

/** So many are shown at first: a person chooses for a few, not for thousands. */
const pageSize = 20

/** What the file is about, and the article that each of it goes to. */
export function TargetList({ targets, onChoose }: TargetListProps) {
  const [picking, setPicking] = useState<string | null>(null)
  const [limit, setLimit] = useState(pageSize)
  return (
    <section className="foreign-part" aria-label="Articles">
      <h3>{targets.length === 1 ? 'Article' : 'Articles'}</h3>
      <ul className="foreign-targets">
        {targets.slice(0, limit).map(({ source, article }) => {
          const about = source.address === '' ? 'No address in the file' : source.address
          return (
            <li key={source.key}>
              <div className="foreign-target">
                <span className="foreign-address" title={about}>
                  {about}
                  {` · ${source.annotations.length} annotation${source.annotations.length === 1 ? '' : 's'}`}
                </span>
                <span className="foreign-goes">
                  {article === null ? (
                    <span className="foreign-hint">Left out: no article is chosen.</span>
                  ) : (
                    <span className="foreign-title" title={article.title}>
                      {article.title}
                    </span>
                  )}
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-expanded={picking === source.key}
                    aria-label={`${article === null ? 'Choose' : 'Change'} article for ${about}`}
                    onClick={() => setPicking(picking === source.key ? null : source.key)}
                  >
                    {article === null ? 'Choose article…' : 'Change…'}
                  </button>
                  {article !== null && (
                    <button
                      type="button"
                      className="button button-quiet"
                      aria-label={`Leave out ${about}`}
                      onClick={() => onChoose(source, null)}
                    >
                      Leave out
                    </button>
                  )}
                </span>
              </div>
              {picking === source.key && (
                <ArticlePick
                  purpose={`for ${about}`}
                  onPick={(picked) => {
                    setPicking(null)
                    onChoose(source, picked)
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {targets.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + pageSize)}>
          Show more ({targets.length - limit})
        </button>
      )}
    </section>
  )
}
