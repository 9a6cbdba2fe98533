import { TextSearch } from 'lucide-react'
import { noFilters } from '../../../shared/search/library-query.ts'
import { setQuery, useLibrarySearch } from '../../state/library-search.ts'

interface SearchHintProps {
  /** Nothing is looked for yet. */
  readonly isEmpty: boolean
  /** The search has come to its end. */
  readonly isDone: boolean
}

/** What stands in place of results. */
export function SearchHint({ isEmpty, isDone }: SearchHintProps) {
  const { filters } = useLibrarySearch((search) => search.query)
  if (isEmpty) {
    return (
      <div className="empty-state">
        <TextSearch size={20} aria-hidden />
        <p>
          Type some words to find them in every article, quotation and note, or choose a tag, a
          speaker or a label alone. Words are found as they stand, in this order; accents and
          capitals do not matter.
        </p>
        <p>Arrow keys walk through the results, Enter goes to one, Alt+← comes back.</p>
      </div>
    )
  }
  if (!isDone) return null
  return (
    <div className="empty-state" role="status">
      <p>Nothing was found. Try fewer words{filters === noFilters ? '.' : ', or other filters.'}</p>
      {filters !== noFilters && (
        <button type="button" className="button" onClick={() => setQuery({ filters: noFilters })}>
          Clear filters
        </button>
      )}
    </div>
  )
}
