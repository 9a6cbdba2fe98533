import { useLayoutEffect, useState } from 'react'
import type { CSSProperties, RefObject } from 'react'
import type { Span } from '../../shared/model/span.ts'
import type { TextView } from './text-view.ts'

const gap = 8

/**
 * Where a toolbar stands beside a selection: below its end or, where there is no room, above its
 * start. A selection that leaves neither in view has the toolbar over it, at the bottom of what is
 * seen. Hidden until it is known.
 */
export function usePlaceBeside(
  toolbarRef: RefObject<HTMLElement | null>,
  drawnRef: RefObject<{ readonly view: TextView } | null>,
  draft: Span,
): CSSProperties {
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const toolbar = toolbarRef.current
    const around = toolbar?.offsetParent
    const scroller = toolbar?.closest('[data-scroller]')
    const drawn = drawnRef.current?.view
    const last = drawn?.rangeOf({ start: draft.end - 1, end: draft.end })?.getBoundingClientRect()
    const first = drawn
      ?.rangeOf({ start: draft.start, end: draft.start + 1 })
      ?.getBoundingClientRect()
    if (!toolbar || !around || !scroller || !last || !first) return
    const origin = around.getBoundingClientRect()
    const visible = scroller.getBoundingClientRect()
    const highest = visible.top + gap
    const lowest = visible.bottom - gap - toolbar.offsetHeight
    const fits = (top: number) => top >= highest && top <= lowest
    const below = last.bottom + gap
    const above = first.top - gap - toolbar.offsetHeight
    const top = fits(below) ? below : fits(above) ? above : lowest
    const beside = top === above ? first.left : last.right
    const limit = Math.max(gap, around.clientWidth - toolbar.offsetWidth - gap)
    const left = beside - origin.left - toolbar.offsetWidth / 2
    setPlace({ left: Math.min(Math.max(left, gap), limit), top: top - origin.top })
  }, [toolbarRef, drawnRef, draft])
  return place ?? { visibility: 'hidden' }
}
