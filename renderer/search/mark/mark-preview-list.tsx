import { useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Snippet } from '../../../shared/search/snippet.ts'
import { shownTitle } from '../../ui/shown-title.ts'
import type { MarkPreview } from '../library/library-messages.ts'
import { SnippetText } from '../snippet-text.tsx'
import { counted } from '../../ui/counted.ts'

type Row =
  | { readonly kind: 'article'; readonly title: string; readonly count: number }
  | { readonly kind: 'place'; readonly snippet: Snippet }
  | { readonly kind: 'more'; readonly count: number }

/** Every place that would be marked, with the words around it. Only those in view are drawn. */
export function MarkPreviewList({ previews }: { readonly previews: readonly MarkPreview[] }) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => previews.flatMap(rowsOf), [previews])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 28,
    overscan: 10,
    initialRect: { width: 480, height: 260 },
  })
  return (
    // Scrolled by key as well.
    <div
      className="mark-preview"
      ref={scrollerRef}
      tabIndex={0}
      role="group"
      aria-label="Places to mark"
    >
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <li key={key} data-kind={row.kind} style={{ transform: `translateY(${start}px)` }}>
                <RowWords row={row} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function RowWords({ row }: { readonly row: Row }) {
  switch (row.kind) {
    case 'article':
      return (
        <>
          <span className="mark-title">{row.title}</span> <span>{row.count}</span>
        </>
      )
    case 'place':
      return <SnippetText snippet={row.snippet} />
    case 'more':
      return <>and {counted(row.count, 'more place', 'more places')}</>
  }
}

function rowsOf({ title, count, snippets }: MarkPreview): readonly Row[] {
  if (count === 0) return []
  const more = count - snippets.length
  return [
    { kind: 'article', title: shownTitle({ title, fileName: '' }), count },
    ...snippets.map((snippet): Row => ({ kind: 'place', snippet })),
    ...(more > 0 ? [{ kind: 'more', count: more } as const] : []),
  ]
}
