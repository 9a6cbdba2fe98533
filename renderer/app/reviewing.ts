import { changedDetails } from '../../shared/history/plan-articles.ts'
import type { EditableDetails } from '../../shared/history/plan-articles.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { newArticle } from '../article/open-articles.ts'
import type { ReadArticle } from '../article/reading/reading.ts'
import { notify } from '../state/notices.ts'
import { askForReview, endReview } from '../state/review.ts'
import type { Review } from '../state/review.ts'
import { addArticle } from '../storage/add-article.ts'
import { editArticle } from '../storage/edit-article.ts'
import { findOlderCaptures } from '../storage/find-older-captures.ts'
import { readArticleRow, readText } from '../storage/read-article.ts'
import type { Workspace } from '../storage/workspace.ts'
import { nextTask } from '../ui/next-task.ts'
import { carryForSure } from './carrying.ts'
import { showArticle } from './show-article.ts'
import { undoAction } from './undo-action.ts'

/** An article that is here is opened; a new one is reviewed, and one that was removed as it was. */
export async function reviewRead(workspace: Workspace, read: ReadArticle): Promise<void> {
  const row = await readArticleRow(workspace, read.id)
  if (row?.live === 1) {
    showArticle(read.id)
    notify({ text: `“${row.article.title}” is in the library already; it was opened.` })
    return
  }
  const article = row?.article ?? newArticle(workspace, read)
  const older = await findOlderCaptures(workspace, {
    id: article.id,
    text: read.text.text,
    url: article.url,
  })
  // Comparing a long text and drawing it are too much for one task.
  await nextTask()
  askForReview({ article, text: read.text, isKept: false, older })
}

const articleGone = 'This article is not in the library any more, so nothing was saved.'

/** Keeps an article as it was reviewed: a new one is added and opened. */
export async function acceptReview(
  workspace: Workspace,
  review: Review,
  details: EditableDetails,
): Promise<void> {
  const { article, text, isKept } = review
  const { id } = article
  // Only what a person changed: another window may have changed something else meanwhile.
  const changed = changedDetails(article, details)
  if (isKept) {
    const kept = await editArticle(workspace, id, () => changed)
    endReview(review)
    if (kept === null) {
      // What was typed is worth more than that somebody removed it.
      const again = () => askForReview({ ...review, isKept: false, typed: details })
      notify({
        tone: 'problem',
        text: articleGone,
        action: { label: 'Add it again…', run: again },
      })
    } else if (details.supersedes !== article.supersedes) await carryForSure(workspace, id)
    return
  }
  const added = await addArticle(workspace, { ...article, ...details, deleted: false }, text)
  // Added meanwhile, here or in another window: what was typed is kept, and nothing else of it changed.
  if (added === 'present') await editArticle(workspace, id, () => changed)
  endReview(review)
  showArticle(id)
  if (added === 'present') {
    const saved = Object.keys(changed).length > 0 ? ' What you changed was saved.' : ''
    notify({ text: `“${details.title}” was added meanwhile.${saved}` })
    return
  }
  if (details.supersedes !== null && (await carryForSure(workspace, id))) return
  notify({ text: `Added “${details.title}”.`, action: await undoAction(workspace) })
}

/** Lets go of a review; what was typed comes back with the button of the notice. */
export function cancelReview(review: Review, details: EditableDetails): void {
  endReview(review)
  const { article, isKept } = review
  if (isKept && Object.keys(changedDetails(article, details)).length === 0) return
  notify({
    text: isKept
      ? `What you changed about “${article.title}” was not saved.`
      : `“${details.title || article.fileName}” was not added.`,
    action: { label: 'Review again', run: () => askForReview({ ...review, typed: details }) },
  })
}

/** Shows an article of the library to be looked over. */
export async function reviewArticle(workspace: Workspace, id: ArticleId): Promise<void> {
  const row = await readArticleRow(workspace, id)
  const text = await readText(workspace, id)
  if (row?.live !== 1 || text === null) return
  const older = await findOlderCaptures(workspace, {
    id,
    text: text.text,
    url: row.article.url,
  })
  await nextTask()
  askForReview({ article: row.article, text, isKept: true, older })
}
