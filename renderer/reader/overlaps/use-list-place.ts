import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Span } from '../../../shared/model/span.ts'
import type { TextView } from '../text-view.ts'

const gap = 8
/** Room for a heading and two rows; with less on both sides the list goes where there is more. */
const leastHeight = 104

interface Beside {
  /** Words that the list stands under or over, and never on. */
  readonly passage: Span
  /** The offset of the character under which it is centred. */
  readonly at: number
  /** Of the list where there is room for it, in CSS pixels. */
  readonly height: number
}

interface ListPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

/**
 * Where the list stands: below the passage or above it, as far as it is seen. A passage that leaves
 * no room on either side is one that fills the window: then it stays clear of the line of `at`. Null until it is known.
 */
export function useListPlace(
  listRef: RefObject<HTMLElement | null>,
  drawnRef: RefObject<{ readonly view: TextView } | null>,
  beside: Beside,
): ListPlace | null {
  const [place, setPlace] = useState<ListPlace | null>(null)
  const { at, height } = beside
  const { start, end } = beside.passage
  useLayoutEffect(() => {
    const list = listRef.current
    const around = list?.offsetParent
    const scroller = list?.closest('[data-scroller]')
    const view = drawnRef.current?.view
    if (!list || !around || !scroller || view === undefined) return
    const first = lineOf(view, start)
    const last = lineOf(view, end - 1)
    const line = lineOf(view, at)
    if (first === undefined || last === undefined || line === undefined) return
    const visible = scroller.getBoundingClientRect()
    const whole = roomBeside({ top: first.top, bottom: last.bottom }, visible)
    const clear = Math.max(whole.above, whole.below) < leastHeight ? line : undefined
    const top = clear?.top ?? first.top
    const bottom = clear?.bottom ?? last.bottom
    const { above, below } = roomBeside({ top, bottom }, visible)
    const isBelow = below >= Math.min(height, leastHeight) || below >= above
    const maxHeight = Math.min(height, Math.floor(Math.max(0, isBelow ? below : above)))
    const origin = around.getBoundingClientRect()
    const limit = Math.max(gap, around.clientWidth - list.offsetWidth - gap)
    const left = (line.left + line.right) / 2 - origin.left - list.offsetWidth / 2
    setPlace({
      left: Math.min(Math.max(left, gap), limit),
      top: (isBelow ? bottom + gap : top - gap - maxHeight) - origin.top,
      maxHeight,
    })
  }, [listRef, drawnRef, start, end, at, height])
  return place
}

function lineOf(view: TextView, offset: number): DOMRect | undefined {
  return view.rangeOf({ start: offset, end: offset + 1 })?.getBoundingClientRect()
}

interface Edges {
  readonly top: number
  readonly bottom: number
}

function roomBeside({ top, bottom }: Edges, visible: Edges) {
  return { above: top - visible.top - 2 * gap, below: visible.bottom - bottom - 2 * gap }
}
