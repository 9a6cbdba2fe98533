import { useEffect } from 'react'
import type { ArticleHits } from '../../../shared/search/article-hits.ts'
import { setFound, useLibrarySearch } from '../../state/library-search.ts'
import { useWorkspace } from '../../storage/hooks.tsx'
import { libraryClient } from './library-client.ts'

/** Several commits that follow each other are searched once. */
const restMilliseconds = 150

/**
 * Keeps the results in step with what is asked and with the library. Of a new question the first are
 * shown at once; when only the library changed, the old ones stay until all are there.
 */
export function useLibrarySearchResults(): void {
  const workspace = useWorkspace()
  const query = useLibrarySearch((search) => search.query)
  useEffect(() => {
    const client = libraryClient(workspace)
    let stop: () => void = () => undefined
    let timer = 0
    const ask = (showsAtOnce: boolean) => {
      stop()
      let hits: readonly ArticleHits[] = []
      stop = client.search(query, {
        onHits: (more, { searched, of }) => {
          hits = more.length === 0 ? hits : [...hits, ...more]
          if (showsAtOnce) setFound({ hits, hitsOf: query, searched, of })
        },
        onFound: (counts) => setFound({ hits, hitsOf: query, counts }),
      })
    }
    // Come back to, what was found before is still shown.
    ask(lastQuery !== query)
    lastQuery = query
    const unfollow = client.onChanged(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => ask(false), restMilliseconds)
    })
    return () => {
      window.clearTimeout(timer)
      unfollow()
      stop()
    }
  }, [workspace, query])
}

let lastQuery: object | null = null
