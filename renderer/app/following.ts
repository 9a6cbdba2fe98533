import { nextToFollow } from '../relations/next-to-follow.ts'
import { notify } from '../state/notices.ts'
import { goToAnnotation, useSession } from '../state/session.ts'
import { popFollowed, pushFollowed, useTrail } from '../state/trail.ts'
import { readAnnotation } from '../storage/read-annotation.ts'
import { otherEnd, readRelated } from '../storage/read-related.ts'
import type { Related } from '../storage/read-related.ts'
import type { Workspace } from '../storage/workspace.ts'

/** Goes to the other end of a relation, and remembers the way. */
export function followRelation(related: Related, seenFrom: string): void {
  const { relation, ...ends } = related
  const here = relation.from === seenFrom ? ends.from : ends.to
  const { annotation: there } = otherEnd(related, seenFrom)
  if (here === undefined || there === undefined) return
  const from = { id: here.id, articleId: here.articleId }
  pushFollowed({ relationId: relation.id, from, to: there.id })
  goToAnnotation(there.id, there.articleId)
}

/** Goes to the other end of a relation of the selected annotation; pressed again there, onward. */
export async function followNext(workspace: Workspace): Promise<void> {
  const { articleId, selectedId } = useSession.getState()
  if (articleId === null || selectedId === null) return
  const { followed, last } = useTrail.getState()
  const next = nextToFollow(await readRelated(workspace, articleId), {
    id: selectedId,
    lastId: last.get(selectedId),
    cameBy: followed.at(-1),
  })
  if (next === null) notify({ text: 'This annotation has no relation to follow.' })
  else followRelation(next, selectedId)
}

/** Goes back to where the last relation was followed from, past what is gone meanwhile. */
export async function followBack(workspace: Workspace): Promise<void> {
  for (let step = popFollowed(); step !== null; step = popFollowed()) {
    const { id, articleId } = step.from
    const annotation = await readAnnotation(workspace, articleId, id)
    if (annotation?.deleted !== false) continue
    goToAnnotation(id, articleId)
    return
  }
  notify({ text: 'No relation was followed to here, so there is nothing to go back to.' })
}
