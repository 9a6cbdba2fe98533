import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWorkspace } from '../../storage/hooks.tsx'
import { readCandidates } from '../../storage/read-candidates.ts'
import { candidateSearch } from './candidate-search.ts'
import type { CandidateSearch, Found } from './candidate-search.ts'

interface Candidates {
  readonly found: Found
  readonly ask: CandidateSearch['ask']
}

/** The annotations to choose from: those of the article first, then the library's, but not the one. */
export function useCandidates(articleId: string, exceptId: string): Candidates {
  const { database } = useWorkspace()
  const [search] = useState(candidateSearch)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    void readCandidates(database, {
      first: articleId,
      signal,
      onRead: (read) => search.add(read.filter(({ id }) => id !== exceptId)),
    }).then(() => {
      if (!signal.aborted) search.end()
    })
    return () => abort.abort()
  }, [database, articleId, exceptId, search])
  const found = useSyncExternalStore(search.subscribe, search.current)
  return { found, ask: search.ask }
}
