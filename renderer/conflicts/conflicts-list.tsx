import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { chooseConflict, conflictKey, useChosenConflict } from '../state/conflicts.ts'
import type { OpenConflict } from '../storage/read-conflicts.ts'
import { ConflictRow, hasCard } from './conflict-row.tsx'
import type { ConflictActions } from './conflict-row.tsx'

interface ConflictsListProps extends ConflictActions {
  readonly conflicts: readonly OpenConflict[]
}

/** The open conflicts, walked by arrow keys; Enter opens one. Only those in view are drawn. */
export function ConflictsList({ conflicts, ...actions }: ConflictsListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const { chosen, isOpen } = useChosenConflict()
  const isShown = useRef(false)
  const at = conflicts.findIndex((each) => conflictKey(each) === chosen)
  const current = Math.max(at, 0)
  const virtualizer = useVirtualizer({
    count: conflicts.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 96,
    getItemKey: (index) => (conflicts[index] ? conflictKey(conflicts[index]) : index),
    overscan: 6,
    initialRect: { width: 800, height: 800 },
  })

  // At first, by key, and when the button that had the focus is gone with its conflict.
  useEffect(() => {
    const list = scrollerRef.current
    virtualizer.scrollToIndex(current, { align: 'auto' })
    const held = document.activeElement
    const isFree = held === document.body || held?.closest('.conflict-row') != null
    if (isShown.current && !isFree) return
    isShown.current = true
    list?.querySelector<HTMLElement>(`[data-index="${current}"] .conflict-row`)?.focus()
  }, [current, conflicts, virtualizer])

  function whenKey(event: KeyboardEvent): void {
    const { target } = event
    if (!(target instanceof Element) || target.closest('.conflict-row') === null) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = conflicts[current + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    chooseConflict(conflictKey(next), false)
  }

  return (
    <div className="conflicts-scroller" ref={scrollerRef} onKeyDown={whenKey}>
      <ol style={{ height: virtualizer.getTotalSize() }} aria-label="Open conflicts">
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const conflict = conflicts[index]
          if (conflict === undefined) return null
          const name = conflictKey(conflict)
          const isExpanded = name === chosen && isOpen && !hasCard(conflict)
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={conflicts.length}
              aria-posinset={index + 1}
              aria-current={index === current}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ConflictRow
                conflict={conflict}
                isCurrent={index === current}
                isExpanded={isExpanded}
                onExpand={() => chooseConflict(name, !isExpanded)}
                {...actions}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
