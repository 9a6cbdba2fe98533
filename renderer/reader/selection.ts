import type { Span } from '../../shared/model/span.ts'
import type { TextView } from './text-view.ts'

export interface Selected {
  /** As selected, not yet snapped. */
  readonly span: Span
  /** Alt was held: take the characters exactly. */
  readonly exact: boolean
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
  let exact = false

  const report = () => {
    const span = selectedSpan(view)
    onSelect(span === null ? null : { span, exact })
  }
  document.addEventListener(
    'pointerdown',
    ({ altKey }) => {
      pressed = true
      exact = altKey
    },
    { signal },
  )
  document.addEventListener(
    'pointerup',
    ({ altKey }) => {
      pressed = false
      exact = altKey
      report()
      // A click into a selection collapses it only after this event.
      requestAnimationFrame(report)
    },
    { signal },
  )
  document.addEventListener('pointercancel', () => (pressed = false), { signal })
  document.addEventListener('keydown', ({ altKey }) => (exact = altKey), { signal, capture: true })
  document.addEventListener(
    'selectionchange',
    () => {
      if (!pressed) report()
    },
    { signal },
  )
  return () => abort.abort()
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
