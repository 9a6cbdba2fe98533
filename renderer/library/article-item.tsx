import { X } from 'lucide-react'
import { tags } from '../../shared/model/tag.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { isBlank } from '../../shared/text/is-blank.ts'
import { useText } from '../storage/hooks.tsx'
import type { ArticleRow, Tally } from '../storage/rows.ts'
import { publishedDate } from '../ui/published-date.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { shortTitle } from '../ui/short-title.ts'
import { shownTitle } from '../ui/shown-title.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface ArticleItemProps {
  readonly row: ArticleRow
  readonly open: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

const counts = new Intl.NumberFormat(undefined, { notation: 'compact' })
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** One article of the library: title, date, how many annotations of each tag. */
export function ArticleItem({ row, open, onOpen, onRemove }: ArticleItemProps) {
  const { article, added, tally } = row
  const title = shownTitle(article)
  const date = publishedDate(article.published, 'medium') ?? dates.format(added)
  return (
    <div className={`article-item ${open ? 'article-item-open' : ''}`}>
      <button
        type="button"
        className="article-item-open-button"
        aria-current={open}
        data-holds-focus
        title={title}
        onClick={onOpen}
      >
        <span className="article-item-title" dir="auto">
          {isBlank(article.title) ? <UntitledTitle id={row.id} title={title} /> : title}
        </span>
        <span className="article-item-facts">
          <time>{date}</time>
          <Counts tally={tally} />
        </span>
      </button>
      <IconButton
        icon={X}
        label={`Remove “${shortTitle(title)}”`}
        className="article-item-remove"
        onClick={onRemove}
      />
    </div>
  )
}

/** An article without a title is told from others by its first words. */
function UntitledTitle({ id, title }: { readonly id: ArticleId; readonly title: string }) {
  const text = useText(id)?.text.trim().slice(0, 120) ?? ''
  return <span className="article-item-untitled">{text === '' ? title : `${title}: ${text}`}</span>
}

function Counts({ tally }: { readonly tally: Tally }) {
  const present = [...tags, null].filter((tag) => tally[tag ?? 'untagged'] > 0)
  return (
    <span className="article-item-counts">
      {present.map((tag) => (
        <span key={tag ?? 'untagged'} title={tagName(tag)}>
          <TagIcon tag={tag} size={12} />
          <span className="visually-hidden">{tagName(tag)} </span>
          {counts.format(tally[tag ?? 'untagged'])}
        </span>
      ))}
    </span>
  )
}
