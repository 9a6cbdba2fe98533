import type { SimilarArticle } from '../../../shared/merge/import-preview.ts'
import type { ArticleId } from '../../../shared/model/article.ts'

interface SimilarListProps {
  readonly similar: readonly SimilarArticle[]
  readonly placed: ReadonlySet<ArticleId>
  readonly onChange: (placed: ReadonlySet<ArticleId>) => void
}

/** Asks of each article that is nearly one of the library's whether its annotations go there too. */
export function SimilarList({ similar, placed, onChange }: SimilarListProps) {
  return (
    <section className="import-similar" aria-label="Nearly the same articles">
      <h3>Nearly the same articles</h3>
      <p className="import-hint">
        Each is kept as an article of its own. Its annotations can go to yours as well: unchanged
        passages at once, the others after you have looked at them.
      </p>
      <ul>
        {similar.map(({ id, title, mine, likeness }) => (
          <li key={id}>
            <label className="export-choice">
              <input
                type="checkbox"
                checked={placed.has(id)}
                onChange={({ target }) => {
                  const next = new Set(placed)
                  if (target.checked) next.add(id)
                  else next.delete(id)
                  onChange(next)
                }}
              />
              <span>
                Place the annotations of “{title || 'Untitled'}” in your “{mine.title || 'Untitled'}
                ”
                <span className="import-facts">
                  {Math.round(likeness * 100)} % of the text is the same
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
