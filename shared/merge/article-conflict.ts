import { sameJson } from '../history/same-json.ts'
import type { Article } from '../model/article.ts'
import { statesOf } from './join-records.ts'

/**
 * Whether the open versions of an article say different things of it. Two people who open the same
 * file separately have two versions too, but they differ at most in where and when each got it: that
 * is nothing for a person to settle.
 */
export function isArticleConflict(article: Article): boolean {
  const [first, ...others] = statesOf(article).map(saidOf)
  return others.some((other) => !sameJson(first, other))
}

function saidOf(article: Article) {
  const { title, byline, publisher, url, published, language, leftOut, supersedes, deleted } =
    article
  return { title, byline, publisher, url, published, language, leftOut, supersedes, deleted }
}
