import type { Tag } from '../../shared/model/tag.ts'
import { libraryClient } from '../search/library/library-client.ts'
import type { MarkRequest } from '../search/library/library-messages.ts'
import { counted } from '../ui/counted.ts'
import { showDialog } from '../state/dialogs.ts'
import { setMarking } from '../state/marking.ts'
import { notify } from '../state/notices.ts'
import { setDraft, useSession } from '../state/session.ts'
import { markAll } from '../storage/mark-all.ts'
import { readAnnotation } from '../storage/read-annotation.ts'
import type { Workspace } from '../storage/workspace.ts'
import { undoAction } from './undo-action.ts'

/** Asks where else the selected words are to be marked, or those of the selected annotation. */
export async function askToMark(workspace: Workspace): Promise<void> {
  const { articleId, draft, selectedId } = useSession.getState()
  if (articleId === null) return
  const selected =
    selectedId === null ? undefined : await readAnnotation(workspace, articleId, selectedId)
  const words = draft?.quote.exact ?? selected?.quote.exact
  if (words === undefined) return
  setMarking({ words, tag: selected === undefined ? 'claim' : selected.tag, articleId })
  showDialog('mark-all')
}

/** Marks every occurrence as one step; the notice offers to take that back. */
export async function markOccurrences(
  workspace: Workspace,
  request: MarkRequest,
  tag: Tag | null,
): Promise<void> {
  showDialog(null)
  const passages = await libraryClient(workspace).passages(request)
  const count = await markAll(workspace, passages, { words: request.words.trim(), tag })
  setDraft(null)
  document.getSelection()?.removeAllRanges()
  if (count === 0) {
    notify({ text: 'Nothing was marked: all of these places are annotated already.' })
    return
  }
  notify({
    text: `Marked ${counted(count, 'place', 'places')}${tag === null ? '' : ` as ${tag}`}.`,
    action: await undoAction(workspace),
  })
}
