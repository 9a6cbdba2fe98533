import { tags } from '../../../shared/model/tag.ts'
import type { FacetCounts } from '../../../shared/search/facet-counts.ts'
import { noFilters } from '../../../shared/search/library-query.ts'
import type { LibraryFilters } from '../../../shared/search/library-query.ts'
import { sameJson } from '../../../shared/history/same-json.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import { DateFilter } from './date-filter.tsx'
import { FilterSelect } from './filter-select.tsx'

interface SearchFiltersProps {
  readonly filters: LibraryFilters
  /** Null until known. */
  readonly counts: FacetCounts | null
  readonly onChange: (filters: Partial<LibraryFilters>) => void
}

const relationNames = { with: 'With a relation', without: 'Without a relation' }
const conflictNames = { with: 'In conflict', without: 'Without a conflict' }

/** What the results are narrowed to, with how many each choice would leave. */
export function SearchFilters({ filters, counts, onChange }: SearchFiltersProps) {
  const hasConflicts = counts?.conflict.some(({ value }) => value === 'with') ?? false
  return (
    <div className="filters" role="group" aria-label="Filters">
      {[...tags, null].map((tag) => {
        const value = tag ?? 'untagged'
        const isOn = filters.tags.includes(value)
        const count = counts?.tags.find((each) => each.value === value)?.count ?? 0
        return (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={isOn}
            onClick={() => {
              const others = filters.tags.filter((each) => each !== value)
              onChange({ tags: isOn ? others : [...others, value] })
            }}
          >
            <TagIcon tag={tag} size={14} /> {tagName(tag)}{' '}
            <span>{counts === null ? '' : count}</span>
          </button>
        )
      })}
      <FilterSelect
        label="Speaker"
        any="Any speaker"
        value={filters.speaker}
        values={counts?.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <FilterSelect
        label="Label"
        any="Any label"
        value={filters.label}
        values={counts?.label}
        onChange={(label) => onChange({ label })}
      />
      <FilterSelect
        label="Annotator"
        any="Any annotator"
        value={filters.annotator}
        values={counts?.annotator.map((each) => ({
          ...each,
          name: each.name === '' ? 'Unnamed annotator' : each.name,
        }))}
        onChange={(annotator) => onChange({ annotator })}
      />
      <FilterSelect
        label="Article"
        any="Any article"
        value={filters.articleId}
        values={counts?.articleId}
        onChange={(articleId) => onChange({ articleId })}
      />
      <FilterSelect
        label="Relations"
        any="Any relation"
        value={filters.relation}
        values={counts?.relation}
        names={relationNames}
        onChange={(value) => onChange({ relation: withOrWithout(value) })}
      />
      {(filters.conflict !== null || hasConflicts) && (
        <FilterSelect
          label="Conflict"
          any="In conflict or not"
          value={filters.conflict}
          values={counts?.conflict}
          names={conflictNames}
          onChange={(value) => onChange({ conflict: withOrWithout(value) })}
        />
      )}
      <DateFilter filters={filters} onChange={onChange} />
      {!sameJson(filters, noFilters) && (
        <button type="button" className="link-button" onClick={() => onChange(noFilters)}>
          Clear filters
        </button>
      )}
    </div>
  )
}

function withOrWithout(value: string | null): 'with' | 'without' | null {
  return value === 'with' || value === 'without' ? value : null
}
