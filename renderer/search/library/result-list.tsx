import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { chooseResult, setTop, useLibrarySearch } from '../../state/library-search.ts'
import { ResultLine } from './result-line.tsx'
import { resultRows } from './result-rows.ts'
import type { ResultRow } from './result-rows.ts'
import type { SearchTarget } from './search-target.ts'

interface ResultListProps {
  readonly id: string
  readonly onOpen: (target: SearchTarget) => void
}

/** The results, of which only those in view are drawn. Come back to, they stand where they stood. */
export function ResultList({ id, onOpen }: ResultListProps) {
  const scrollerRef = useRef<HTMLUListElement>(null)
  const hits = useLibrarySearch((search) => search.hits)
  const chosen = useLibrarySearch((search) => search.chosen)
  const rows = useMemo(() => resultRows(hits), [hits])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: (index) => (rows[index]?.kind === 'article' ? 52 : 32),
    overscan: 8,
    initialOffset: () => useLibrarySearch.getState().top,
    initialRect: { width: 800, height: 800 },
  })

  const show = useEffectEvent((index: number) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  useEffect(() => {
    if (chosen >= 0) show(chosen)
  }, [chosen])

  return (
    <ul
      id={id}
      ref={scrollerRef}
      className="results"
      role="listbox"
      aria-label="Results"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <li role="presentation" style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              id={optionId(id, index)}
              ref={virtualizer.measureElement}
              data-index={index}
              data-kind={row.kind}
              role="option"
              aria-selected={index === chosen}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                chooseResult(index)
                onOpen(row.target)
              }}
            >
              <ResultLine row={row} />
            </li>
          )
        )
      })}
    </ul>
  )
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The row that arrow keys have chosen. */
export function chosenRow(): ResultRow | undefined {
  const { hits, chosen } = useLibrarySearch.getState()
  return resultRows(hits)[chosen]
}
