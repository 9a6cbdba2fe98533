import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { leftOutAround, tidySpans, withLeftOut, withTakenIn } from '../../shared/text/left-out.ts'
import type { AnnotationActions } from '../annotations/annotation-actions.ts'
import { sampleArticleId, sampleLibrary } from '../library/sample/sample-library.ts'
import { notify } from '../state/notices.ts'
import { openArticle, selectAnnotation, setDraft, useSession } from '../state/session.ts'
import { annotate, deleteAnnotations, editAnnotation } from '../storage/annotate.ts'
import { redo, undo } from '../storage/apply-step.ts'
import { editArticle } from '../storage/edit-article.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readAnnotation } from '../storage/read-annotation.ts'
import { unrelate } from '../storage/relate.ts'
import { removeArticle } from '../storage/remove-article.ts'
import { restoreArticle } from '../storage/restore-article.ts'
import { editForSure, editRelationForSure } from '../storage/unfinished-edits.ts'
import type { Workspace } from '../storage/workspace.ts'
import { startRelating } from './relating.ts'
import { undoAction } from './undo-action.ts'

/** Tags the selected words of the open article, else the selected annotation. */
export async function tagSelection(workspace: Workspace, tag: Tag | null): Promise<void> {
  const { articleId, draft, selectedId } = useSession.getState()
  if (articleId === null) return
  if (draft !== null) {
    const { quote, start, end } = draft
    setDraft(null)
    document.getSelection()?.removeAllRanges()
    try {
      selectAnnotation(await annotate(workspace, { articleId, span: { start, end }, quote, tag }))
    } catch (problem) {
      // Not kept, so there is still something to tag.
      setDraft(draft)
      throw problem
    }
  } else if (selectedId !== null) {
    await editAnnotation(workspace, { id: selectedId, articleId }, { tag })
  }
}

/** Deletes the selected annotation; the notice offers to take it back. */
export async function deleteSelected(workspace: Workspace): Promise<void> {
  const { articleId, selectedId } = useSession.getState()
  if (articleId === null || selectedId === null) return
  const annotation = await readAnnotation(workspace, articleId, selectedId)
  if (annotation !== undefined) await remove(workspace, annotation)
}

async function remove(workspace: Workspace, annotation: Annotation): Promise<void> {
  selectAnnotation(null)
  await deleteAnnotations(workspace, [annotation])
  notify({ text: 'Deleted the annotation.', action: await undoAction(workspace) })
}

/** What the cards do. */
export function annotationActions(workspace: Workspace): AnnotationActions {
  return {
    onEdit: (annotation, fields) => void editForSure(workspace, annotation, fields),
    onDelete: (annotation) => void remove(workspace, annotation),
    onRelate: startRelating,
    onEditRelation: ({ id }, fields) => void editRelationForSure(workspace, id, fields),
    onUnrelate: ({ id }) => void unrelate(workspace, id),
  }
}

/**
 * Leaves a passage out of an article; one that is left out already, all of it, is taken in again.
 * The notice offers to take that back.
 */
export async function leaveOut(workspace: Workspace, id: ArticleId, span: Span): Promise<void> {
  const isOut = (leftOut: readonly Span[]) => leftOutAround(tidySpans(leftOut), span) !== null
  const before = await editArticle(workspace, id, ({ leftOut }) => ({
    leftOut: isOut(leftOut) ? withTakenIn(leftOut, span) : withLeftOut(leftOut, span),
  }))
  if (before === null) return
  setDraft(null)
  document.getSelection()?.removeAllRanges()
  const text = isOut(before.leftOut)
    ? 'The passage is part of the article again.'
    : 'Left out the passage.'
  notify({ text, action: await undoAction(workspace) })
}

/** Takes an article out of the library; the notice offers to take that back. */
export async function removeFromLibrary(workspace: Workspace, id: ArticleId): Promise<void> {
  const title = await removeArticle(workspace, id)
  if (title === null) return
  if (useSession.getState().articleId === id) openArticle(null)
  notify({
    text: `Removed “${title}” and its annotations.`,
    action: await undoAction(workspace),
  })
}

/** Adds the sample article with its annotations, or brings it back, and opens it. */
export async function addSample(workspace: Workspace): Promise<void> {
  await importLibrary(workspace, sampleLibrary())
  await restoreArticle(workspace, sampleArticleId)
  openArticle(sampleArticleId)
  notify({
    text: 'This is a sample. Remove it when you have seen enough.',
    action: {
      label: 'Remove sample',
      run: () => void removeFromLibrary(workspace, sampleArticleId),
    },
  })
}

/** Takes the last step back, or does the last undone one again, and says which it was. */
export async function turnHistory(workspace: Workspace, way: 'undo' | 'redo'): Promise<void> {
  const step = await (way === 'undo' ? undo : redo)(workspace)
  if (step === null) return
  const [change] = step.changes
  const { articleId } = useSession.getState()
  const elsewhere = change?.on === 'annotation' && change.articleId !== articleId
  if (elsewhere) openArticle(change.articleId)
  notify({ text: `${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}.` })
}
