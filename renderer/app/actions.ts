import type { MovedBoundaries } from '../../shared/history/plan-boundary.ts'
import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation, RelationFields } from '../../shared/model/relation.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { leftOutAround, tidySpans, withLeftOut, withTakenIn } from '../../shared/text/left-out.ts'
import type { AnnotationActions } from '../annotations/annotation-actions.ts'
import { sampleArticleId, sampleLibrary } from '../library/sample/sample-library.ts'
import { notify } from '../state/notices.ts'
import {
  goToAnnotation,
  openArticle,
  selectAnnotation,
  setDraft,
  useSession,
} from '../state/session.ts'
import {
  annotate,
  deleteAnnotations,
  editAnnotation,
  reviveAnnotation,
} from '../storage/annotate.ts'
import { editArticle } from '../storage/edit-article.ts'
import { moveBoundary } from '../storage/move-boundary.ts'
import { importLibrary } from '../storage/import-library.ts'
import { readAnnotation } from '../storage/read-annotation.ts'
import { unrelate } from '../storage/relate.ts'
import type { ListedStep } from '../storage/read-steps.ts'
import { removeArticle } from '../storage/remove-article.ts'
import { restoreArticle } from '../storage/restore-article.ts'
import { editForSure, editRelationForSure } from '../storage/unfinished-edits.ts'
import type { Workspace } from '../storage/workspace.ts'
import { shortTitle } from '../ui/short-title.ts'
import { shownTitle } from '../ui/shown-title.ts'
import { conflictRenderer } from './conflicting.tsx'
import { followRelation } from './following.ts'
import { problems, startRelating } from './relating.ts'
import { turnSteps } from './turning.ts'
import { undoAction } from './undo-action.ts'

const articleGone = 'This article is not in the library any more, so nothing was tagged.'

/** Tags the selected words of the open article, else the selected annotation. */
export async function tagSelection(workspace: Workspace, tag: Tag | null): Promise<void> {
  const { articleId, draft, selectedId } = useSession.getState()
  if (articleId === null) return
  if (draft !== null) {
    const { quote, start, end } = draft
    setDraft(null)
    document.getSelection()?.removeAllRanges()
    try {
      const id = await annotate(workspace, { articleId, span: { start, end }, quote, tag })
      if (id === null) notify({ tone: 'problem', text: articleGone })
      selectAnnotation(id)
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

/** What was typed about an annotation that is gone meanwhile is shown, and can be kept after all. */
async function edit(
  workspace: Workspace,
  annotation: Annotation,
  fields: Partial<AnnotationFields>,
): Promise<void> {
  if (await editForSure(workspace, annotation, fields)) return
  const revive = async () => {
    if (await reviveAnnotation(workspace, annotation, fields)) {
      goToAnnotation(annotation.id, annotation.articleId)
      return
    }
    notify({ tone: 'problem', text: 'Its article is not in the library any more.' })
  }
  notify({
    tone: 'problem',
    text: 'This annotation was deleted elsewhere, so what you typed was not kept.',
    details: Object.values(fields).flatMap((value) => value ?? []),
    action: { label: 'Bring it back', run: () => void revive() },
  })
}

/** Keeps other boundaries of an annotation; false, and it says so, where it was deleted meanwhile. */
export async function keepBoundary(
  workspace: Workspace,
  annotation: Annotation,
  boundaries: MovedBoundaries,
): Promise<boolean> {
  const isKept = await moveBoundary(workspace, annotation, boundaries)
  if (!isKept) {
    const text = 'This annotation was deleted elsewhere, so its boundaries stayed.'
    notify({ tone: 'problem', text })
  }
  return isKept
}

/** What the cards do, but for what is done by dragging. */
export function annotationActions(workspace: Workspace): Omit<AnnotationActions, 'onPressRelate'> {
  return {
    onEdit: (annotation, fields) => void edit(workspace, annotation, fields),
    onDelete: (annotation) => void remove(workspace, annotation),
    onRelate: startRelating,
    onFollow: followRelation,
    onEditRelation: (relation, fields) => void changeRelation(workspace, relation, fields),
    onUnrelate: (relation) => void removeRelation(workspace, relation),
    renderConflict: conflictRenderer(workspace),
  }
}

async function changeRelation(
  workspace: Workspace,
  { id }: Relation,
  fields: Partial<RelationFields>,
): Promise<void> {
  if (await editRelationForSure(workspace, id, fields)) return
  notify({ tone: 'problem', text: problems.present })
}

async function removeRelation(workspace: Workspace, { id }: Relation): Promise<void> {
  await unrelate(workspace, id)
  notify({ text: 'Removed the relation.', action: await undoAction(workspace) })
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
    text: `Removed “${shortTitle(shownTitle({ title, fileName: '' }))}” and its annotations.`,
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

/** Makes a step the last one that is done, and says how far that went. */
export async function goBackTo(
  workspace: Workspace,
  { seq, label, isDone }: ListedStep,
): Promise<void> {
  const turned = await turnSteps(workspace, { kind: 'to', seq })
  if (turned === null || turned.steps === 0) return
  const steps = turned.steps === 1 ? '1 step' : `${turned.steps} steps`
  const way = isDone ? 'Took back' : 'Did again'
  notify({ text: `${way} ${steps}, to “${shortTitle(label)}”.` })
}

/** Takes the last step back, or does the last undone one again, and says which it was. */
export async function turnHistory(workspace: Workspace, way: 'undo' | 'redo'): Promise<void> {
  const { step = null } = (await turnSteps(workspace, { kind: way })) ?? {}
  if (step === null) return
  const [change] = step.changes
  const { articleId } = useSession.getState()
  // A step of the whole library is seen in whichever article it touched.
  const isSeen = step.changes.some(
    (each) => each.on === 'annotation' && each.articleId === articleId,
  )
  if (change?.on === 'annotation' && !isSeen) openArticle(change.articleId)
  const now = way === 'undo' ? change?.before : change?.after
  const isBack = change?.on === 'article' && now?.deleted === false
  if (isBack) openArticle(change.id)
  notify({ text: `${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}.` })
}
