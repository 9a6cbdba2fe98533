import type { RelationWay } from '../../shared/model/usual-relation.ts'
import { showDialog } from '../state/dialogs.ts'
import { notify } from '../state/notices.ts'
import { focusRelation, openRelation } from '../state/open-relation.ts'
import { selectAnnotation, setRelating, useSession } from '../state/session.ts'
import type { Relating, Session } from '../state/session.ts'
import { relate } from '../storage/relate.ts'
import type { RelateProblem, ToRelate } from '../storage/relate.ts'
import type { Workspace } from '../storage/workspace.ts'
import { relationWords } from '../../shared/model/relation-words.ts'
import { shortened } from '../ui/shortened.ts'
import { undoAction } from './undo-action.ts'

/** Asks what the selected annotation is to be related to. */
export function startRelating(): void {
  const { articleId, selectedId } = useSession.getState()
  if (articleId === null || selectedId === null) return
  setRelating(null)
  showDialog('relate')
}

/** Relates the selected annotation to the one that is pointed at next, in whichever article. */
export function pickRelated(way: RelationWay | null): void {
  const { articleId, selectedId } = useSession.getState()
  showDialog(null)
  if (articleId !== null && selectedId !== null) setRelating({ id: selectedId, articleId, way })
}

/** Relates as soon as the other annotation is pointed at; gives the function that stops it. */
export function observeRelating(workspace: Workspace): () => void {
  return useSession.subscribe((now, before) => {
    const { relatingFrom: from } = now
    const target = targetOf(now, before)
    if (target === null || from === null) return
    if (target.id === from.id) {
      notify({ text: problems.itself })
      return
    }
    setRelating(null)
    void relatePicked(workspace, from, target)
  })
}

function targetOf(
  { relatingFrom, selectedId, articleId, goTo, pointedAt }: Session,
  before: Session,
): Relating | null {
  const isNew =
    selectedId !== before.selectedId ||
    articleId !== before.articleId ||
    goTo !== before.goTo ||
    pointedAt !== before.pointedAt
  if (relatingFrom === null || selectedId === null || articleId === null || !isNew) return null
  return { id: selectedId, articleId }
}

/** Relates two annotations of which one was pointed at, and opens the relation on its card. */
export async function relatePicked(
  workspace: Workspace,
  from: Relating,
  to: Relating,
): Promise<void> {
  const problem = await relateThem(workspace, { from, to, way: from.way ?? null })
  if (problem !== null) notify({ tone: 'problem', text: problem })
  // Back to where the relation was begun, unless that is in another article.
  else if (useSession.getState().articleId === from.articleId) selectAnnotation(from.id)
}

/** Relates two annotations of which one was chosen from a list; gives why that cannot be. */
export async function relateChosen(workspace: Workspace, chosen: ToRelate): Promise<string | null> {
  return relateThem(workspace, chosen, focusRelation)
}

async function relateThem(
  workspace: Workspace,
  wanted: ToRelate,
  open: (id: string) => void = openRelation,
): Promise<string | null> {
  const made = await relate(workspace, wanted)
  if (!made.ok) return problems[made.problem]
  const { relation, to, from } = made.value
  open(relation.id)
  const isSubject = relation.from === wanted.from.id
  const other = isSubject ? to : from
  notify({
    text: `Related: it ${relationWords(relation.kind, isSubject)} “${shortened(other.quote.exact)}”.`,
    action: await undoAction(workspace),
  })
  return null
}

/** Why two annotations were not related, in a sentence. */
export const problems: Readonly<Record<RelateProblem, string>> = {
  itself: 'An annotation is not related to itself. Choose another one.',
  present: 'The two are related in this way already. Choose another kind, or another annotation.',
  gone: 'One of the two annotations is gone, so nothing was related.',
}
