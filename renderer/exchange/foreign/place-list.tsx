import { useMemo, useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ForeignItemPlan, ForeignState } from '../../../shared/foreign/plan-foreign.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import { PlaceRow } from './place-row.tsx'

interface PlaceListProps {
  readonly items: readonly ForeignItemPlan[]
  readonly texts: ReadonlyMap<ArticleId, string>
  /** Places that the person chose, by record id. */
  readonly chosen: ReadonlyMap<string, Span>
  readonly onChoose: (id: string, span: Span | null) => void
}

interface StateWords {
  readonly state: ForeignState
  readonly name: string
  readonly hint: string
}

/** In the order in which they are offered: what waits for a person first. */
const states: readonly StateWords[] = [
  {
    state: 'to-confirm',
    name: 'To confirm',
    hint: 'Say where each of these belongs. What you do not decide about is left out.',
  },
  { state: 'new', name: 'Found', hint: 'These are imported.' },
  { state: 'lost', name: 'Not found', hint: 'The article does not have these words: left out.' },
  {
    state: 'no-passage',
    name: 'No passage',
    hint: 'These are about a whole article, or a part that is no text: left out.',
  },
  { state: 'here', name: 'Here already', hint: 'These were imported before and stay as they are.' },
  {
    state: 'removed',
    name: 'Deleted here',
    hint: 'These were imported before and deleted since: left out.',
  },
]

const numbers = new Intl.NumberFormat()

/** What becomes of each annotation of the file, by state; only the rows in view are drawn. */
export function PlaceList({ items, texts, chosen, onChoose }: PlaceListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<ForeignState | null>(null)
  const byState = useMemo(() => groupByState(items), [items])
  const present = states.filter(({ state }) => byState.has(state))
  const shown = present.find(({ state }) => state === asked) ?? present[0]
  const rows = (shown && byState.get(shown.state)) ?? []
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 72,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 600, height: 400 },
  })
  if (shown === undefined) {
    return <p className="foreign-hint">Choose an article to see which passages it has.</p>
  }
  return (
    <>
      <div className="foreign-states" role="group" aria-label="Passages to show">
        {present.map(({ state, name }) => (
          <button
            key={state}
            type="button"
            className="foreign-state"
            aria-pressed={state === shown.state}
            onClick={() => setAsked(state)}
          >
            {name}
            <span className="pane-count">{numbers.format(byState.get(state)?.length ?? 0)}</span>
          </button>
        ))}
      </div>
      <p className="foreign-hint">{shown.hint}</p>
      <div
        className="foreign-places"
        ref={scrollerRef}
        tabIndex={0}
        role="group"
        aria-label={shown.name}
      >
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = rows[index]
            if (item === undefined) return null
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <PlaceRow
                  item={item}
                  text={texts.get(item.articleId) ?? ''}
                  isChosen={chosen.has(item.id)}
                  onChoose={(span) => onChoose(item.id, span)}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}

function groupByState(
  items: readonly ForeignItemPlan[],
): ReadonlyMap<ForeignState, readonly ForeignItemPlan[]> {
  const groups = new Map<ForeignState, ForeignItemPlan[]>()
  for (const item of items) {
    const group = groups.get(item.state)
    if (group === undefined) groups.set(item.state, [item])
    else group.push(item)
  }
  return groups
}
