import { useState } from 'react'
import type { LibraryFilters } from '../../../shared/search/library-query.ts'

interface DateFilterProps {
  readonly filters: Pick<LibraryFilters, 'dated' | 'from' | 'to'>
  readonly onChange: (filters: Partial<LibraryFilters>) => void
}

/** When the article appeared, or when it was annotated. */
export function DateFilter({ filters: { dated, from, to }, onChange }: DateFilterProps) {
  const isSet = from !== '' || to !== ''
  const [isOpen, setOpen] = useState(isSet)
  const isShown = isOpen || isSet
  return (
    <>
      <select
        className="chip"
        aria-label="Date"
        value={isShown ? dated : 'any'}
        data-is-on={isSet}
        onChange={({ target: { value } }) => {
          setOpen(value !== 'any')
          if (value === 'published' || value === 'annotated') onChange({ dated: value })
          else onChange({ from: '', to: '' })
        }}
      >
        <option value="any">Any date</option>
        <option value="published">Published</option>
        <option value="annotated">Annotated</option>
      </select>
      {isShown && (
        <span className="filter-dates">
          <input
            type="date"
            className="chip"
            aria-label="From"
            value={from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
          –
          <input
            type="date"
            className="chip"
            aria-label="To"
            value={to}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        </span>
      )}
    </>
  )
}
