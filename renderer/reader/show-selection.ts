import type { Cursor } from '../../shared/selectors/move-span.ts'
import type { TextView } from './text-view.ts'

/** Selects words of the text as a mouse does that was drawn from their one end to the focus. */
export function showSelection(view: TextView, cursor: Cursor): void {
  const focus = view.pointAt(cursor[cursor.focus])
  const anchor = view.pointAt(cursor.focus === 'end' ? cursor.start : cursor.end)
  if (focus === null || anchor === null) return
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
}
