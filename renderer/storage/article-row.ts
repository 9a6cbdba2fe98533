import type { Article } from '../../shared/model/article.ts'
import { foldForSearch } from '../../shared/text/fold-for-search.ts'
import type { ArticleRow } from './rows.ts'
import { emptyTally } from './tally.ts'

/** The row of an article without annotations. `added` in milliseconds since 1970. */
export function newArticleRow(article: Article, added: number): ArticleRow {
  return withArticle(
    {
      id: article.id,
      article,
      live: 1,
      added,
      titleKey: '',
      tally: emptyTally,
      held: 0,
      buckets: 1,
    },
    article,
  )
}

export function withArticle(row: ArticleRow, article: Article): ArticleRow {
  return { ...row, article, live: article.deleted ? 0 : 1, titleKey: foldForSearch(article.title) }
}
