import { foldForSearch } from '../../shared/text/fold-for-search.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { ArticleRow } from './rows.ts'

export interface ArticleQuery {
  /** Part of a title, as typed; empty for all. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export interface ArticlePage {
  readonly rows: readonly ArticleRow[]
  readonly offset: number
  /** How many articles match in all. */
  readonly total: number
}

/** The part of the library list in view, newest first: only its rows are read, however many there are. */
export async function readArticlePage(
  { articles }: ClaimbenchDatabase,
  { search, offset, limit }: ArticleQuery,
): Promise<ArticlePage> {
  const all = articles.where('[live+added]').between([1, -Infinity], [1, Infinity]).reverse()
  const wanted = foldForSearch(search.trim())
  if (wanted === '') {
    const [rows, total] = await Promise.all([
      all.clone().offset(offset).limit(limit).toArray(),
      all.count(),
    ])
    return { rows, offset, total }
  }
  const words = wanted.split(/\s+/)
  const hits = (await all.toArray()).filter(({ titleKey }) =>
    words.every((word) => titleKey.includes(word)),
  )
  return { rows: hits.slice(offset, offset + limit), offset, total: hits.length }
}
