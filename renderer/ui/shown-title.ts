import type { Article } from '../../shared/model/article.ts'
import { isBlank } from '../../shared/text/is-blank.ts'

/** The title by which an article is shown; one without is named after its file, where it has one. */
export function shownTitle({ title, fileName }: Pick<Article, 'title' | 'fileName'>): string {
  if (!isBlank(title)) return title
  return isBlank(fileName) ? 'Untitled' : `Untitled, ${fileName}`
}
