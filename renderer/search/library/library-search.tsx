import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { prepareQuery } from '../../../shared/search/library-query.ts'
import type { LibraryQuery } from '../../../shared/search/library-query.ts'
import { chooseResult, setFilters, setQuery, useLibrarySearch } from '../../state/library-search.ts'
import { counted } from '../../ui/counted.ts'
import { WordOptions } from '../word-options.tsx'
import { ResultList, chosenRow, optionId } from './result-list.tsx'
import { hitCount, resultRows } from './result-rows.ts'
import { SearchFilters } from './search-filters.tsx'
import { SearchHint } from './search-hint.tsx'
import type { SearchTarget } from './search-target.ts'
import { useLibrarySearchResults } from './use-library-search.ts'
import '../search.css'

interface LibrarySearchProps {
  readonly onOpen: (target: SearchTarget) => void
  readonly onLeave: () => void
}

/** Searches texts and annotations of the whole library. */
export function LibrarySearch({ onOpen, onLeave }: LibrarySearchProps) {
  useLibrarySearchResults()
  const inputRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { query, asked, hits, hitsOf, counts, searched, of, chosen } = useLibrarySearch()
  const { words, matchCase, wholeWord, filters } = query
  const { isEmpty } = prepareQuery(query)
  const total = hits.reduce((sum, each) => sum + hitCount(each), 0)

  useEffect(() => {
    inputRef.current?.focus()
    inputRef.current?.select()
  }, [asked])

  // Enter pressed before anything is found takes what comes first.
  const isEntered = useRef(false)
  const isCurrent = hitsOf === query
  useEffect(() => {
    if (!isEntered.current || !isCurrent) return
    const first = resultRows(hits)[0]
    if (first === undefined && searched < of) return
    isEntered.current = false
    if (first !== undefined) onOpen(first.target)
  }, [isCurrent, hits, searched, of, onOpen])

  function search(asked: Partial<LibraryQuery>): void {
    isEntered.current = false
    setQuery(asked)
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const count = resultRows(hits).length
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && count > 0) chooseResult(Math.min(Math.max(chosen + by, 0), count - 1))
    else if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter') {
      const row = isCurrent ? (chosenRow() ?? resultRows(hits)[0]) : undefined
      if (row !== undefined) onOpen(row.target)
      else isEntered.current = !isCurrent || searched < of
    } else return
    event.preventDefault()
  }

  return (
    <search className="library-search-view" aria-label="Search the library">
      <div className="library-search-head">
        <div className="library-search-words">
          <input
            ref={inputRef}
            className="field-input"
            role="combobox"
            aria-label="Words to search for"
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen < 0 ? undefined : optionId(listId, chosen)}
            placeholder="Search texts, quotations, notes, speakers, labels"
            spellCheck={false}
            value={words}
            onChange={(event) => search({ words: event.target.value })}
            onKeyDown={press}
          />
          <WordOptions options={{ matchCase, wholeWord }} onChange={search} />
        </div>
        <SearchFilters filters={filters} counts={counts} onChange={setFilters} />
        <p className="library-search-status" role="status">
          {searched < of && `Searched ${searched} of ${counted(of, 'article', 'articles')}. `}
          {!isEmpty &&
            total + hits.length > 0 &&
            `${counted(total, 'hit', 'hits')} in ${counted(hits.length, 'article', 'articles')}`}
        </p>
      </div>
      {hits.length > 0 && !isEmpty ? (
        <ResultList id={listId} onOpen={onOpen} />
      ) : (
        <SearchHint isEmpty={isEmpty} isDone={counts !== null && searched === of} />
      )}
    </search>
  )
}
