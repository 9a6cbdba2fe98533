import { useEffect, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

interface RowWindow {
  /** The first row to draw, and the one after the last. */
  readonly first: number
  readonly end: number
}

interface Rows {
  readonly count: number
  /** In CSS pixels; all rows have it. */
  readonly height: number
  /** The row to keep in view. */
  readonly at: number
}

/** Rows drawn beyond what is seen, on either side. */
const beyond = 6
const firstGuess = 8

/**
 * Which rows of a list are in view. All rows are of one height, so that a hundred thousand of them
 * cost no more than ten: nothing is kept for each.
 */
export function useRowWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  { count, height, at }: Rows,
): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ first: 0, end: firstGuess })
  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const look = () => {
      const { scrollTop, clientHeight } = scroller
      const first = Math.floor(scrollTop / height)
      const end = Math.ceil((scrollTop + clientHeight) / height)
      setSeen((before) => (before.first === first && before.end === end ? before : { first, end }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [scrollerRef, height])
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const top = at * height
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (top + height > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = top + height - scroller.clientHeight
    }
  }, [scrollerRef, height, at, count])
  return { first: Math.max(0, seen.first - beyond), end: Math.min(count, seen.end + beyond) }
}
