import { useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useArticlePage } from '../storage/hooks.tsx'
import type { ArticlePage } from '../storage/read-articles.ts'
import { useSession } from '../state/session.ts'
import { ArticleItem } from './article-item.tsx'
import './library.css'

export interface LibraryActions {
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
}

interface LibraryPanelProps extends LibraryActions {
  /** What to do while the library is empty. */
  readonly whenEmpty: React.ReactNode
}

const rowHeight = 68
const overscan = 12

/** The left pane: the articles, newest first. Only the rows in view are read and drawn. */
export function LibraryPanel({ onOpen, onRemove, whenEmpty }: LibraryPanelProps) {
  const [search, setSearch] = useState('')
  const [window, setWindow] = useState({ offset: 0, limit: 40 })
  const page = useArticlePage({ search, ...window })
  const [kept, setKept] = useState<ArticlePage | undefined>(page)
  // While the next rows are read the last ones stay, so that scrolling never flashes empty.
  if (page !== undefined && page !== kept) setKept(page)
  const shown = page ?? kept
  if (shown === undefined) return null
  if (shown.total === 0 && search.trim() === '') return <>{whenEmpty}</>
  return (
    <>
      <div className="library-search">
        <input
          type="search"
          className="field-input"
          aria-label="Search titles"
          placeholder="Search titles"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setWindow({ offset: 0, limit: 40 })
          }}
        />
      </div>
      {shown.total === 0 ? (
        <div className="empty-state">
          <p>No title has “{search.trim()}” in it.</p>
          <button type="button" className="button" onClick={() => setSearch('')}>
            Show all articles
          </button>
        </div>
      ) : (
        <ArticleList page={shown} onWindow={setWindow} onOpen={onOpen} onRemove={onRemove} />
      )}
    </>
  )
}

interface ArticleListProps extends LibraryActions {
  readonly page: ArticlePage
  readonly onWindow: (window: { readonly offset: number; readonly limit: number }) => void
}

function ArticleList({ page, onWindow, onOpen, onRemove }: ArticleListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const openId = useSession((session) => session.articleId)
  const virtualizer = useVirtualizer({
    count: page.total,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    onChange: ({ range }) => {
      if (range === null) return
      const offset = Math.max(0, range.startIndex - overscan)
      // In steps, so that scrolling by a row does not read again.
      const start = Math.floor(offset / overscan) * overscan
      const limit = Math.ceil((range.endIndex - start + overscan * 2) / overscan) * overscan
      if (start !== page.offset || limit > 40)
        onWindow({ offset: start, limit: Math.max(limit, 40) })
    },
  })
  return (
    <div className="library-scroller" ref={scrollerRef}>
      <ol
        className="library-list"
        aria-label="Library"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = page.rows[index - page.offset]
          return (
            <li
              key={row?.id ?? index}
              data-index={index}
              aria-setsize={page.total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            >
              {row && (
                <ArticleItem
                  row={row}
                  open={row.id === openId}
                  onOpen={() => onOpen(row.id)}
                  onRemove={() => onRemove(row.id)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
