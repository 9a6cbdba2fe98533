import type { ArticleId } from '../../shared/model/article.ts'
import { ArticleSearch } from './article-search.tsx'

interface ArticleChoiceProps {
  /** What they are chosen for, for who does not see where they stand: `to export`. */
  readonly purpose: string
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChange: (chosen: ReadonlySet<ArticleId>) => void
}

/** Some articles of the library, found by title and ticked. */
export function ArticleChoice({ purpose, chosen, onChange }: ArticleChoiceProps) {
  function toggle(id: ArticleId): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <ArticleSearch purpose={purpose}>
      {({ id, title }) => (
        <label>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span className="article-choice-title" title={title}>
            {title}
          </span>
        </label>
      )}
    </ArticleSearch>
  )
}
