import { useEffect, useEffectEvent, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { CaseState } from '../../../shared/decide/settle-cases.ts'
import type { Disagreement } from '../../../shared/compare/disagreement.ts'
import { showCase, stepCase, useCompare } from '../../state/compare.ts'
import type { Compared } from '../compared.ts'
import { CaseRow } from './case-row.tsx'

interface CaseListProps {
  readonly id: string
  /** Those that are listed. */
  readonly cases: readonly Disagreement[]
  readonly compared: Compared
  /** How each of them stands, by id. */
  readonly states: ReadonlyMap<string, CaseState>
  readonly showsTitles: boolean
}

/** The cases, of which only those in view are drawn; arrow keys and J and K walk them. */
export function CaseList({ id, cases, compared, states, showsTitles }: CaseListProps) {
  const scrollerRef = useRef<HTMLUListElement>(null)
  const currentId = useCompare((view) => view.currentId)
  const current = cases.findIndex((each) => each.id === currentId)
  const virtualizer = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 92,
    overscan: 8,
    initialRect: { width: 400, height: 800 },
    getItemKey: (index) => cases[index]?.id ?? index,
  })
  const show = useEffectEvent((index: number) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  useEffect(() => {
    if (current >= 0) show(current)
  }, [current])

  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    stepCase(by)
  }
  return (
    <ul
      ref={scrollerRef}
      id={id}
      className="compare-cases"
      role="listbox"
      aria-label="Cases"
      aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
      tabIndex={0}
      onKeyDown={press}
    >
      <li role="presentation" style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const each = cases[index]
        return (
          each && (
            <li
              key={key}
              id={`${id}-${index}`}
              ref={virtualizer.measureElement}
              data-index={index}
              role="option"
              aria-selected={index === current}
              aria-setsize={cases.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => showCase(each.id)}
            >
              <CaseRow
                each={each}
                compared={compared}
                state={states.get(each.id) ?? 'open'}
                showsTitle={showsTitles}
              />
            </li>
          )
        )
      })}
    </ul>
  )
}
