import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ArticleId } from '../../shared/model/article.ts'
import { useArticlePage } from '../storage/hooks.tsx'
import { shownTitle } from './shown-title.ts'
import './article-choice.css'

/** An article as a list to choose from has it. */
export interface FoundArticle {
  readonly id: ArticleId
  readonly title: string
}

interface ArticleSearchProps {
  /** What it is for, for who does not see where it stands: `to export`. */
  readonly purpose: string
  /** What stands in the line of an article. */
  readonly children: (article: FoundArticle) => ReactNode
}

const pageSize = 100

/** The articles of the library whose titles have the words that are typed. */
export function ArticleSearch({ purpose, children }: ArticleSearchProps) {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(pageSize)
  const page = useArticlePage({ search, offset: 0, limit })
  return (
    <div className="article-choice">
      <input
        type="search"
        className="field-input"
        aria-label={`Search titles ${purpose}`}
        placeholder="Search titles"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {page?.total === 0 && (
        <p className="article-choice-none">
          {search.trim() === '' ? 'The library has no article yet.' : 'No title has these words.'}
        </p>
      )}
      <ul aria-label={`Articles ${purpose}`}>
        {page?.rows.map(({ id, article }) => (
          <li key={id}>{children({ id, title: shownTitle(article) })}</li>
        ))}
      </ul>
      {page !== undefined && page.total > page.rows.length && (
        <button type="button" className="button" onClick={() => setLimit(limit + pageSize)}>
          Show more ({page.total - page.rows.length})
        </button>
      )}
    </div>
  )
}
