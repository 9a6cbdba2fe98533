import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { SlidersHorizontal } from 'lucide-react'
import { isFiltering } from '../../shared/filter/annotation-filter.ts'
import { sortAnnotations } from '../../shared/filter/sort-annotations.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { askField, useAskedField } from '../state/asked-field.ts'
import { clearFilter, matcherNow, setFilter, useFilter } from '../state/filter.ts'
import { usePreferences } from '../state/preferences.ts'
import { goToAnnotation } from '../state/session.ts'
import { focusMain } from '../ui/focus-main.ts'
import { Popover } from '../ui/popover.tsx'
import { MoreFilters } from './more-filters.tsx'
import { OrderSelect } from './order-select.tsx'
import { TagToggles } from './tag-toggles.tsx'
import './filter.css'

interface FilterBarProps {
  /** Of the article, all of them. */
  readonly annotations: readonly Annotation[]
  /** How many the filter wants. */
  readonly shown: number
  /** Opens the list of all speakers and labels. */
  readonly onWords: () => void
}

const counts = new Intl.NumberFormat()

/** Above the cards: which of them are shown, and in which order. */
export function FilterBar({ annotations, shown, onWords }: FilterBarProps) {
  const filter = useFilter()
  const inputRef = useRef<HTMLInputElement>(null)
  const isAsked = useAskedField(({ field }) => field === 'filter')
  useEffect(() => {
    if (!isAsked) return
    askField(null)
    inputRef.current?.select()
    inputRef.current?.focus()
  }, [isAsked])
  const more = filter.speakers.length + filter.labels.length + filter.annotators.length

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const first = event.key === 'Enter' ? firstShown(annotations) : undefined
    if (first !== undefined) goToAnnotation(first.id, first.articleId)
    else if (event.key === 'Escape' && filter.text === '') focusMain()
    else return
    event.preventDefault()
  }
  return (
    <div className="filter-bar" role="search" aria-label="Filter annotations">
      <div className="filter-line">
        <input
          ref={inputRef}
          type="search"
          className="field-input"
          aria-label="Filter by text"
          placeholder="Filter"
          value={filter.text}
          onChange={({ target }) => setFilter({ text: target.value })}
          onKeyDown={press}
        />
        <TagToggles annotations={annotations} />
        <Popover
          className="icon-button filter-more-button"
          title="More filters"
          aria-label={more === 0 ? 'More filters' : `More filters, ${more} on`}
          aria-pressed={more > 0}
          content={(close) => (
            <MoreFilters
              annotations={annotations}
              onWords={() => {
                close()
                onWords()
              }}
            />
          )}
        >
          <SlidersHorizontal size={16} aria-hidden />
        </Popover>
      </div>
      <div className="filter-line filter-state">
        <OrderSelect />
        <span role="status">
          {isFiltering(filter) &&
            `${counts.format(shown)} of ${counts.format(annotations.length)} shown`}
        </span>
        {isFiltering(filter) && (
          <button type="button" className="link-button" onClick={clearFilter}>
            Clear
          </button>
        )}
      </div>
    </div>
  )
}

/** The first that the filter wants as it is typed; the list below is drawn a moment later. */
function firstShown(annotations: readonly Annotation[]): Annotation | undefined {
  const { annotationOrder } = usePreferences.getState()
  return sortAnnotations(annotations, annotationOrder).find(matcherNow())
}
