import { annotationsAt } from '../reader/hit-test.ts'
import type { Reader } from '../reader/use-reader.ts'
import { dragToRelate } from '../relations/dragging/drag-to-relate.ts'
import type { DropTarget, WindowPoint } from '../state/relate-drag.ts'
import type { Relating } from '../state/session.ts'
import type { Workspace } from '../storage/workspace.ts'
import { relatePicked } from './relating.ts'

interface Dragged {
  readonly from: Relating
  /** The open article as it is drawn. */
  readonly reader: () => Reader | null
}

type Press = Parameters<typeof dragToRelate>[0]

/** Lets an annotation be dragged to a highlight or a card, and relates it to that. */
export function startDragging(
  workspace: Workspace,
  press: Press,
  { from, reader }: Dragged,
): () => void {
  return dragToRelate(press, {
    from,
    targetAt: (point) => cardAt(point, from) ?? highlightAt(point, { from, reader }),
    onDrop: ({ id, articleId }) => void relatePicked(workspace, from, { id, articleId }),
  })
}

/** Whatever shows an annotation and says so: a card, or what was found. */
function cardAt({ x, y }: WindowPoint, from: Relating): DropTarget | null {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-annotation-id]')
  const { annotationId: id, articleId } = card?.dataset ?? {}
  if (!card || id === undefined || articleId === undefined || id === from.id) return null
  return { id, articleId, boxes: [card.getBoundingClientRect()] }
}

/** More lines than that are never seen at once. */
const mostBoxes = 60

function highlightAt({ x, y }: WindowPoint, { from, reader }: Dragged): DropTarget | null {
  const open = reader()
  const under = document.elementFromPoint(x, y)
  if (open === null || under?.closest('[data-scroller]')?.contains(open.view.root) !== true) {
    return null
  }
  const place = { clientX: x, clientY: y }
  const hits = annotationsAt(open.view, open.painter.index(), place)
  const hit = hits.find(({ id }) => id !== from.id)
  if (hit === undefined) return null
  const boxes = [...(open.view.rangeOf(hit)?.getClientRects() ?? [])].slice(0, mostBoxes)
  return { id: hit.id, articleId: hit.articleId, boxes }
}
