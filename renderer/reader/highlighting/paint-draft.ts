import type { Span } from '../../../shared/model/span.ts'
import type { TextView } from '../text-view.ts'
import { draftName, highlightNamed } from './highlight-names.ts'

/** Shows which words a tag would be put on, snapped; gives the function that takes it away. */
export function paintDraft(view: TextView, draft: Span | null): () => void {
  const highlight = highlightNamed(draftName)
  highlight.clear()
  const range = draft === null ? null : view.rangeOf(draft)
  if (range !== null) highlight.add(range)
  return () => highlight.clear()
}
