import { ArrowLeft, X } from 'lucide-react'
import { leaveResults, useLibrarySearch } from '../../state/library-search.ts'
import { IconButton } from '../../ui/icon-button.tsx'

interface BackToResultsProps {
  readonly onBack: () => void
}

/** Leads from a result back to the others, until it is closed. */
export function BackToResults({ onBack }: BackToResultsProps) {
  const words = useLibrarySearch(({ query }) => query.words.trim())
  return (
    <div className="back-to-results">
      <button type="button" className="link-button" title="Alt+←" onClick={onBack}>
        <ArrowLeft size={16} aria-hidden />
        <span>
          {words === '' ? 'Back to the search results' : `Back to results for “${words}”`}
        </span>
      </button>
      <IconButton icon={X} label="Leave the search results" onClick={leaveResults} />
    </div>
  )
}
