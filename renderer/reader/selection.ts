import type { Span } from '../../shared/model/span.ts'
import { isOverlaid } from '../ui/is-overlaid.ts'
import type { PointerPlace } from './hit-test.ts'
import { nearestOffset } from './nearest-offset.ts'
import type { TextView } from './text-view.ts'

export interface Selected {
  /** As selected, not yet snapped. */
  readonly span: Span
  /** Alt was held: take the characters exactly. */
  readonly exact: boolean
  /** Drawn from its end to its start. */
  readonly isBackward: boolean
}

/**
 * Tells what is selected in the text, once the mouse or the key is released; null when nothing is.
 * Gives the function that stops it.
 */
export function observeSelection(
  view: TextView,
  onSelect: (selected: Selected | null) => void,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let pressed = false
  /** The press began at the text, so that moving on selects. */
  let drags = false
  let exact = false
  let pointer: PointerPlace | null = null

  const report = () => {
    // A field of a dialog takes the selection with the focus; the words under it are still what it
    // is about. A text that is shown in a dialog itself is selected there.
    if (isOverlaid() && view.root.closest('dialog') === null) return
    const span = selectedSpan(view)
    onSelect(span === null ? null : { span, exact, isBackward: isBackward() })
  }
  document.addEventListener(
    'pointerdown',
    ({ altKey, target }) => {
      pressed = true
      drags = beginsDrag(view, target)
      pointer = null
      exact = altKey
    },
    { signal },
  )
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => (pointer = { clientX, clientY }),
    { signal },
  )
  document.addEventListener(
    'pointerup',
    ({ altKey, clientX, clientY }) => {
      if (drags) holdInText(view, { clientX, clientY })
      pressed = false
      drags = false
      exact = altKey
      report()
      // A click into a selection collapses it only after this event.
      requestAnimationFrame(report)
    },
    { signal },
  )
  document.addEventListener('pointercancel', () => (pressed = drags = false), { signal })
  document.addEventListener('keydown', ({ altKey }) => (exact = altKey), { signal, capture: true })
  document.addEventListener(
    'selectionchange',
    () => {
      if (!pressed) report()
      else if (drags && pointer !== null) holdInText(view, pointer)
    },
    { signal },
  )
  return () => abort.abort()
}

function beginsDrag({ root }: TextView, target: EventTarget | null): boolean {
  const apart = '.tag-toolbar, .overlaps, .tick-strip, .boundary-grip'
  if (!(target instanceof Element) || target.closest(apart) !== null) return false
  return root.closest('[data-scroller]')?.contains(target) === true
}

/**
 * Keeps a selection that is dragged out of the text, over a pane or a toolbar, at the line beside
 * the pointer: the browser would select all there is up to what the pointer is over.
 */
function holdInText(view: TextView, pointer: PointerPlace): void {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (view.offsetAt(anchorNode, anchorOffset) === null) return
  const under = document.elementFromPoint(pointer.clientX, pointer.clientY)
  const around = under?.closest('.tag-toolbar, .reader-column')
  // Beside the text, in its own column, the browser finds the line itself.
  if (around?.contains(view.root) === true) return
  const offset = nearestOffset(view, pointer)
  if (offset === null || offset === view.offsetAt(focusNode, focusOffset)) return
  const point = view.pointAt(offset)
  if (point !== null) selection.extend(point.node, point.offset)
}

function isBackward(): boolean {
  return document.getSelection()?.direction === 'backward'
}

/** The selected span of the text, in UTF-16 code units; null when empty or all outside. */
export function selectedSpan(view: TextView): Span | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(view.root)) return null
  // What lies outside the text, as when everything is selected, is left out.
  const start = view.offsetAt(range.startContainer, range.startOffset) ?? 0
  const end = view.offsetAt(range.endContainer, range.endOffset) ?? view.length
  return end <= start ? null : { start, end }
}
