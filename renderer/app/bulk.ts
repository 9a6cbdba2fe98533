import type { WordRename } from '../../shared/history/plan-rename-word.ts'
import type { BulkActions } from '../annotations/bulk-actions.ts'
import type { Host } from '../platform/host.ts'
import { chooseMore, chooseNone } from '../state/chosen.ts'
import { matcherNow, renameInFilter } from '../state/filter.ts'
import { notify } from '../state/notices.ts'
import { selectAnnotation, useSession } from '../state/session.ts'
import { showWork } from '../state/work.ts'
import { deleteMany, editMany } from '../storage/bulk-edit.ts'
import type { Several } from '../storage/bulk-edit.ts'
import { readArticleRow } from '../storage/read-article.ts'
import { readAnnotations } from '../storage/read-annotations.ts'
import { renameWord } from '../storage/rename-word.ts'
import type { Workspace } from '../storage/workspace.ts'
import { counted } from '../ui/counted.ts'
import { shownTitle } from '../ui/shown-title.ts'
import { exportLibrary } from './exporting.ts'
import { undoAction } from './undo-action.ts'

/** What is done to several cards at once. */
export function bulkActions(workspace: Workspace, host: Host): BulkActions {
  return {
    onEditMany: (several, edit) =>
      void editMany(workspace, several, edit).then((count) => tellChanged(workspace, count)),
    onDeleteMany: (several) => void deleteThem(workspace, several),
    onExportMany: (several) => void exportThem(workspace, host, several),
  }
}

async function tellChanged(workspace: Workspace, count: number): Promise<void> {
  if (count === 0) {
    notify({ text: 'All of them are so already, so nothing was changed.' })
    return
  }
  notify({ text: `Changed ${counted(count, 'annotation')}.`, action: await undoAction(workspace) })
}

async function deleteThem(workspace: Workspace, several: Several): Promise<void> {
  const { selectedId } = useSession.getState()
  if (selectedId !== null && several.ids.has(selectedId)) selectAnnotation(null)
  chooseNone()
  const count = await deleteMany(workspace, several)
  if (count === 0) return
  notify({ text: `Deleted ${counted(count, 'annotation')}.`, action: await undoAction(workspace) })
}

async function exportThem(
  workspace: Workspace,
  host: Host,
  { articleId, ids }: Several,
): Promise<void> {
  const row = await readArticleRow(workspace, articleId)
  const title = row === null ? 'Annotations' : shownTitle(row.article)
  await exportLibrary(workspace, host, { scope: { kind: 'annotations', articleId, ids }, title })
}

/** Chooses all annotations of the open article that the filter shows. */
export async function chooseShown(workspace: Workspace): Promise<void> {
  const { articleId } = useSession.getState()
  if (articleId === null) return
  const annotations = await readAnnotations(workspace, articleId)
  chooseMore(
    articleId,
    annotations.filter(matcherNow()).map(({ id }) => id),
  )
}

/** Renames a speaker or label in the whole library; the notice offers to take that back. */
export async function renameEverywhere(workspace: Workspace, rename: WordRename): Promise<void> {
  const abort = new AbortController()
  const { kind, from, to } = rename
  // Mostly it is done before anybody could read that it is under way.
  const late = setTimeout(() => {
    showWork({ label: `Renaming “${from}”`, stop: () => abort.abort() })
  }, 400)
  try {
    const count = await renameWord(workspace, rename, abort.signal)
    renameInFilter(rename)
    if (count === 0) {
      notify({ text: `No annotation has the ${kind} “${from}” any more.` })
      return
    }
    notify({
      text: `The ${kind} “${from}” is “${to}” now, in ${counted(count, 'annotation')}.`,
      action: await undoAction(workspace),
    })
  } catch (problem) {
    if (!abort.signal.aborted) throw problem
    notify({ text: 'Stopped: nothing was renamed.' })
  } finally {
    clearTimeout(late)
    showWork(null)
  }
}
