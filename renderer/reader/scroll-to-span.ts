import type { Span } from '../../shared/model/span.ts'
import type { TextView } from './text-view.ts'

/** Brings the beginning of a span into view where it is not, a third of the way down. */
export function scrollToSpan(view: TextView, span: Span): void {
  const node = view.pointAt(span.start)?.node
  // First the block, whose section may not be laid out yet, then the very line.
  node?.parentElement?.scrollIntoView({ block: 'nearest' })
  const scroller = node?.parentElement?.closest('[data-scroller]')
  const line = view.rangeOf(span)?.getBoundingClientRect()
  if (!scroller || !line) return
  const visible = scroller.getBoundingClientRect()
  const margin = visible.height / 6
  if (line.top >= visible.top + margin && line.top <= visible.bottom - margin) return
  scroller.scrollBy({ top: line.top - visible.top - visible.height / 3 })
}
