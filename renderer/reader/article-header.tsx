import type { Article } from '../../shared/model/article.ts'
import { publishedDate } from '../ui/published-date.ts'
import { shownTitle } from '../ui/shown-title.ts'

interface ArticleHeaderProps {
  readonly article: Article
  readonly titleId: string
  /** The text begins with the title, which is the heading there. */
  readonly titleInText: boolean
  readonly onDetails: () => void
}

/** Title, who wrote it, where and when. */
export function ArticleHeader({ article, titleId, titleInText, onDetails }: ArticleHeaderProps) {
  const { byline, publisher, published, language } = article
  const facts = [byline, publisher, publishedDate(published, 'long') ?? published].filter(Boolean)
  return (
    <header className="reader-header">
      {!titleInText && (
        <h1
          id={titleId}
          title={shownTitle(article)}
          dir="auto"
          lang={language === '' ? undefined : language}
        >
          {shownTitle(article)}
        </h1>
      )}
      <p className="reader-facts">
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        <button type="button" className="link-button" onClick={onDetails}>
          {facts.length > 0 ? 'Edit details…' : 'Add author, publisher, date…'}
        </button>
      </p>
    </header>
  )
}
