import { X } from 'lucide-react'
import { tags } from '../../shared/model/tag.ts'
import type { ArticleRow, Tally } from '../storage/rows.ts'
import { publishedDate } from '../ui/published-date.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface ArticleItemProps {
  readonly row: ArticleRow
  readonly open: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** One article of the library: title, date, how many annotations of each tag. */
export function ArticleItem({ row, open, onOpen, onRemove }: ArticleItemProps) {
  const { article, added, tally } = row
  const date = publishedDate(article.published, 'medium') ?? dates.format(added)
  return (
    <div className={`article-item ${open ? 'article-item-open' : ''}`}>
      <button
        type="button"
        className="article-item-open-button"
        aria-current={open}
        onClick={onOpen}
      >
        <span className="article-item-title" dir="auto">
          {article.title}
        </span>
        <span className="article-item-facts">
          <time>{date}</time>
          <Counts tally={tally} />
        </span>
      </button>
      <IconButton
        icon={X}
        label={`Remove “${article.title}”`}
        className="article-item-remove"
        onClick={onRemove}
      />
    </div>
  )
}

function Counts({ tally }: { readonly tally: Tally }) {
  const present = [...tags, null].filter((tag) => tally[tag ?? 'untagged'] > 0)
  return (
    <span className="article-item-counts">
      {present.map((tag) => (
        <span key={tag ?? 'untagged'} title={tagName(tag)}>
          <TagIcon tag={tag} size={12} />
          <span className="visually-hidden">{tagName(tag)} </span>
          {tally[tag ?? 'untagged']}
        </span>
      ))}
    </span>
  )
}
