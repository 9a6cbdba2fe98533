import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { besideInRound } from '../../shared/selectors/beside-in-round.ts'
import type { Way } from '../../shared/selectors/beside-in-round.ts'
import { overlapping } from '../../shared/selectors/overlapping.ts'
import { notify } from '../state/notices.ts'
import { goToAnnotation, selectAmong, useSession } from '../state/session.ts'
import type { Overlaps } from '../state/session.ts'
import { readAnnotations } from '../storage/read-annotations.ts'
import type { Workspace } from '../storage/workspace.ts'

/**
 * Goes round the annotations that overlap the selected words, else the selected annotation, else the
 * place where the keys go on from; in the order of the text. Going keeps the round as it is, so that
 * each is reached whatever it overlaps itself.
 */
export async function goToOverlapping(workspace: Workspace, way: Way): Promise<void> {
  const { articleId, overlaps } = useSession.getState()
  if (articleId === null) return
  const round = overlaps ?? (await roundOf(workspace, articleId))
  const { selectedId, draft } = useSession.getState()
  const id = besideInRound(round.ids, selectedId, way)
  if (id === null || (id === selectedId && draft === null)) {
    notify({ text: id === null ? noneHere : noneOther })
    return
  }
  document.getSelection()?.removeAllRanges()
  selectAmong(id, round)
  goToAnnotation(id, articleId)
}

const noneHere = 'No annotation lies here.'
const noneOther = 'No other annotation overlaps this one.'

async function roundOf(workspace: Workspace, articleId: ArticleId): Promise<Overlaps> {
  const annotations = await readAnnotations(workspace, articleId)
  const { selectedId, draft, place } = useSession.getState()
  const around = draft ?? annotations.find(({ id }) => id === selectedId) ?? place
  const over = around === null ? [] : overlapping(annotations, characterAt(around))
  return { ids: over.map(({ id }) => id), at: null }
}

/** A place between two characters stands for the one after it. */
function characterAt({ start, end }: Span): Span {
  return { start, end: Math.max(end, start + 1) }
}
