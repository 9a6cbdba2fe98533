import { useEffect, useState } from 'react'
import { useWorkspace } from '../../storage/hooks.tsx'
import { libraryClient } from '../library/library-client.ts'
import type { MarkPreview, MarkRequest } from '../library/library-messages.ts'

export interface Previewed {
  /** Null at first. */
  readonly previews: readonly MarkPreview[] | null
  /** False while they are of another request, until those of this one are known. */
  readonly isCurrent: boolean
}

/** What marking all would mark, as it is now; what was before until that is known. */
export function usePreview(request: MarkRequest): Previewed {
  const workspace = useWorkspace()
  const [{ previews, of }, setPreviewed] = useState<Answered>({ previews: null, of: '' })
  const { words, matchCase, wholeWord, articleId } = request
  useEffect(() => {
    const client = libraryClient(workspace)
    let wanted = true
    const asked = { words, matchCase, wholeWord, articleId }
    const ask = () => {
      void client.preview(asked).then((given) => {
        if (wanted && given !== null) setPreviewed({ previews: given, of: keyOf(asked) })
      })
    }
    ask()
    const stop = client.onChanged(ask)
    return () => {
      wanted = false
      stop()
    }
  }, [workspace, words, matchCase, wholeWord, articleId])
  return { previews, isCurrent: of === keyOf(request) }
}

interface Answered {
  readonly previews: readonly MarkPreview[] | null
  /** The key of their request. */
  readonly of: string
}

function keyOf({ words, matchCase, wholeWord, articleId }: MarkRequest): string {
  return JSON.stringify([words, matchCase, wholeWord, articleId])
}
