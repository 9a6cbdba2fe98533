import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { PreviewRow } from '../../../shared/merge/preview-rows.ts'
import type { ArticleId } from '../../../shared/model/article.ts'

interface RecordListProps {
  readonly title: string
  readonly hint: string
  /** The file, article or annotator of which they are; null for all. */
  readonly of: string | null
  readonly rows: readonly PreviewRow[]
  readonly titles: ReadonlyMap<ArticleId, string>
}

const kinds: Readonly<Record<PreviewRow['kind'], string>> = {
  article: 'Article',
  annotation: 'Annotation',
  relation: 'Relation',
  decision: 'Decision',
  guidance: 'Codebook',
  foreign: 'Other',
  members: 'Other',
}

/** The records that a number counts; only those in view are drawn. */
export function RecordList({ title, hint, of, rows, titles }: RecordListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 52,
    overscan: 6,
    initialRect: { width: 600, height: 300 },
  })
  const heading = of === null ? title : `${title}, ${of}`
  return (
    <section className="import-records" aria-label={heading}>
      <h3>{heading}</h3>
      <p className="import-hint">{hint}</p>
      <div className="import-list" ref={scrollerRef} tabIndex={0} role="group" aria-label={heading}>
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RecordRow row={row} title={row.articleId && titles.get(row.articleId)} />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

interface RecordRowProps {
  readonly row: PreviewRow
  readonly title: string | null | undefined
}

function RecordRow({ row: { kind, group, words, annotator, deleted }, title }: RecordRowProps) {
  const facts = [
    group === 'damaged' ? '' : kinds[kind],
    deleted ? 'deleted' : '',
    annotator,
    kind === 'article' ? '' : (title ?? ''),
  ]
  return (
    <div className="import-record">
      <span className={kind === 'annotation' ? 'import-words import-quote' : 'import-words'}>
        {words || (deleted ? 'Deleted, its words are not known here' : 'Without words')}
      </span>
      <span className="import-facts">{facts.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
