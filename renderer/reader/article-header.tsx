import type { Article } from '../../shared/model/article.ts'
import { publishedDate } from '../ui/published-date.ts'

interface ArticleHeaderProps {
  readonly article: Article
  readonly titleId: string
  /** The text begins with the title: it is heard here as the heading, and seen only there. */
  readonly titleInText: boolean
  readonly onDetails: () => void
}

/** Title, who wrote it, where and when. */
export function ArticleHeader({ article, titleId, titleInText, onDetails }: ArticleHeaderProps) {
  const { title, byline, publisher, published, language } = article
  const facts = [byline, publisher, publishedDate(published, 'long') ?? published].filter(Boolean)
  return (
    <header className="reader-header">
      <h1
        id={titleId}
        className={titleInText ? 'visually-hidden' : undefined}
        dir="auto"
        lang={language === '' ? undefined : language}
      >
        {title}
      </h1>
      <p className="reader-facts">
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        <button type="button" className="link-button" onClick={onDetails}>
          {facts.length > 0 ? 'Edit details…' : 'Add author, publisher, date…'}
        </button>
      </p>
    </header>
  )
}
