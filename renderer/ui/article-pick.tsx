import { ArticleSearch } from './article-search.tsx'
import type { FoundArticle } from './article-search.tsx'

interface ArticlePickProps {
  /** What it is chosen for, for who does not see where it stands: `for example.org`. */
  readonly purpose: string
  readonly onPick: (article: FoundArticle) => void
}

/** One article of the library, found by title and clicked. */
export function ArticlePick({ purpose, onPick }: ArticlePickProps) {
  return (
    <ArticleSearch purpose={purpose}>
      {(article) => (
        <button
          type="button"
          className="article-choice-pick"
          title={article.title}
          onClick={() => onPick(article)}
        >
          {article.title}
        </button>
      )}
    </ArticleSearch>
  )
}
