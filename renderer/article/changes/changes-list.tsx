import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { isOpen } from '../../../shared/carry/carry-item.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import { candidatesOf, ChangeRow } from './change-row.tsx'
import type { ChangeActions } from './change-row.tsx'

interface ChangesListProps extends ChangeActions {
  readonly items: readonly CarryItem[]
  readonly newerText: string
}

/** The passages of one group, walked and decided by key. */
export function ChangesList({ items, newerText, ...actions }: ChangesListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const current = Math.min(at, items.length - 1)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 220,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 4,
  })

  // At first, and when the button that had the focus is gone with its decision.
  useEffect(() => {
    if (document.activeElement === document.body) scrollerRef.current?.focus()
  }, [items])
  useEffect(() => scrollerRef.current?.focus(), [])

  function go(to: number): void {
    const next = Math.min(Math.max(to, 0), items.length - 1)
    setAt(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }

  function whenKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const command = commandOf(event.key)
    if (command === null) return
    event.preventDefault()
    command()
  }

  function commandOf(key: string): (() => void) | null {
    const item = items[current]
    if (key === 'j' || key === 'ArrowDown') return () => go(current + 1)
    if (key === 'k' || key === 'ArrowUp') return () => go(current - 1)
    if (item === undefined) return null
    if (!isOpen(item)) return null
    if (key === 'x') return () => actions.onLeave(item, true)
    const number = key === 'a' ? 1 : Number(key)
    const span = candidatesOf(item)[number - 1]
    return span === undefined ? null : () => actions.onCarry(item, span)
  }

  return (
    <>
      <p id="changes-keys" className="changes-note">
        J and K go through the list, A or a number takes the passage, X leaves it behind.
      </p>
      <div
        className="changes-scroller"
        ref={scrollerRef}
        tabIndex={0}
        role="region"
        aria-label="Passages"
        aria-describedby="changes-keys"
        onKeyDown={whenKey}
      >
        <ol style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index]
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                aria-current={index === current}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item && (
                  <ChangeRow
                    item={item}
                    newerText={newerText}
                    isCurrent={index === current}
                    onChoose={() => setAt(index)}
                    {...actions}
                  />
                )}
              </li>
            )
          })}
        </ol>
      </div>
    </>
  )
}
