import { useEffect, useState } from 'react'
import { useWorkspace } from '../../storage/hooks.tsx'
import { libraryClient } from '../library/library-client.ts'
import type { MarkPreview, MarkRequest } from '../library/library-messages.ts'

/** What marking all would mark, as it is now; what was before until that is known, null at first. */
export function usePreview(request: MarkRequest): readonly MarkPreview[] | null {
  const workspace = useWorkspace()
  const [previews, setPreviews] = useState<readonly MarkPreview[] | null>(null)
  const { words, matchCase, wholeWord, articleId } = request
  useEffect(() => {
    const client = libraryClient(workspace)
    let wanted = true
    const ask = () => {
      void client.preview({ words, matchCase, wholeWord, articleId }).then((given) => {
        if (wanted && given !== null) setPreviews(given)
      })
    }
    ask()
    const stop = client.onChanged(ask)
    return () => {
      wanted = false
      stop()
    }
  }, [workspace, words, matchCase, wholeWord, articleId])
  return previews
}
