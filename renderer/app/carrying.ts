import { carryItems } from '../../shared/carry/carry-item.ts'
import type { CarryItem } from '../../shared/carry/carry-item.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { counted } from '../../shared/text/counted.ts'
import { carryRequestOf } from '../article/carrying/carrying-messages.ts'
import { placeInNewer } from '../article/carrying/place-in-newer.ts'
import { notify } from '../state/notices.ts'
import { showChanges } from '../state/changes.ts'
import { showWork } from '../state/work.ts'
import { carryOver, readCaptures } from '../storage/carry.ts'
import type { Captures } from '../storage/carry.ts'
import type { Workspace } from '../storage/workspace.ts'

/**
 * Carries what stands unchanged in a newer capture over from the older one, as one step, and says
 * what is left to decide; or from another article that has nearly its text. Shows its work, since long texts take a while. False where the older one
 * has no annotations, so that there is nothing to say.
 */
export async function carryForSure(
  workspace: Workspace,
  newerId: ArticleId,
  fromId: ArticleId | null = null,
): Promise<boolean> {
  const abort = new AbortController()
  const captures = await readCaptures(workspace, newerId, fromId)
  if (captures === null || captures.annotations.length === 0) return false
  showWork({ label: 'Comparing the two versions', stop: () => abort.abort() })
  try {
    const items = await compared(captures, abort.signal)
    const carries = items.flatMap(({ annotation, placement, state }) =>
      state === 'sure' && 'span' in placement ? [{ id: annotation.id, span: placement.span }] : [],
    )
    const carried = await carryOver(workspace, { newerId, fromId, carries })
    tell({ newerId, fromId }, { carried, open: openOnes(items) })
  } catch (problem) {
    if (!abort.signal.aborted) throw problem
    const action = { label: 'Go on', run: () => void carryForSure(workspace, newerId, fromId) }
    notify({ text: 'Stopped: no annotation was carried over.', action })
  } finally {
    showWork(null)
  }
  return true
}

/** What becomes of each annotation of the older capture. Rejects once stopped. */
async function compared(captures: Captures, signal: AbortSignal): Promise<readonly CarryItem[]> {
  const placements = await placeInNewer(carryRequestOf(captures), signal)
  return carryItems({ ...captures, newer: captures.newer.id, placements })
}

function openOnes(items: readonly CarryItem[]): number {
  return items.filter(({ state }) => state === 'to-confirm' || state === 'lost').length
}

function tell(
  { newerId, fromId }: { readonly newerId: ArticleId; readonly fromId: ArticleId | null },
  { carried, open }: { readonly carried: number; readonly open: number },
): void {
  const parts = [
    carried > 0 || open === 0
      ? `Carried ${counted(carried, 'annotation')} over.`
      : 'No annotation could be carried over as it is.',
    open > 0
      ? `${counted(open, 'annotation')} changed or gone: look at what became of ${open === 1 ? 'it' : 'them'}.`
      : '',
  ]
  notify({
    text: parts.filter(Boolean).join(' '),
    action: { label: 'What changed', run: () => showChanges(newerId, fromId) },
  })
}
