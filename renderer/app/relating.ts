import { notify } from '../state/notices.ts'
import { selectAnnotation, setRelating, useSession } from '../state/session.ts'
import type { Relating, Session } from '../state/session.ts'
import { readAnnotation } from '../storage/read-annotation.ts'
import { relate } from '../storage/relate.ts'
import type { Workspace } from '../storage/workspace.ts'
import { undoAction } from './undo-action.ts'

/** Starts relating the selected annotation; the one selected next is what it is about. */
export function startRelating(): void {
  const { articleId, selectedId } = useSession.getState()
  if (articleId !== null && selectedId !== null) setRelating({ id: selectedId, articleId })
}

/** Relates as soon as the other annotation is selected; gives the function that stops it. */
export function observeRelating(workspace: Workspace): () => void {
  return useSession.subscribe((now, before) => {
    const target = targetOf(now, before)
    if (target === null || now.relatingFrom === null) return
    setRelating(null)
    void relateThem(workspace, now.relatingFrom, target)
  })
}

function targetOf(
  { relatingFrom, selectedId, articleId }: Session,
  before: Session,
): Relating | null {
  const isNew = selectedId !== before.selectedId || articleId !== before.articleId
  if (relatingFrom === null || selectedId === null || articleId === null || !isNew) return null
  return selectedId === relatingFrom.id ? null : { id: selectedId, articleId }
}

async function relateThem(workspace: Workspace, from: Relating, to: Relating): Promise<void> {
  const [subject, object] = await Promise.all([
    readAnnotation(workspace, from.articleId, from.id),
    readAnnotation(workspace, to.articleId, to.id),
  ])
  if (subject === undefined || object === undefined || subject.deleted || object.deleted) {
    notify({ tone: 'problem', text: 'One of the two annotations is gone, so nothing was related.' })
    return
  }
  const { kind } = await relate(workspace, subject, object)
  // Back to where the relation was begun, unless that is in another article.
  if (from.articleId === to.articleId) selectAnnotation(from.id)
  notify({
    text: `Related: it ${kind.replace('-', ' ')} “${shortened(object.quote.exact)}”.`,
    action: await undoAction(workspace),
  })
}

const mostCharacters = 60

function shortened(words: string): string {
  const characters = Array.from(words)
  if (characters.length <= mostCharacters) return words
  return `${characters.slice(0, mostCharacters).join('')}…`
}
