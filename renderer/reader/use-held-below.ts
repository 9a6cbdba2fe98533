import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Keeps the text where it is in the window while a bar appears or goes above it: what is read must
 * not jump.
 */
export function useHeldBelow(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const held = scroller.current
    if (held === null) return
    let top = held.getBoundingClientRect().top
    const hold = () => {
      const now = held.getBoundingClientRect().top
      if (now !== top) held.scrollBy({ top: now - top })
      top = now
    }
    // Told before anything is painted.
    const resized = new ResizeObserver(hold)
    resized.observe(held)
    // A press that comes before the next frame must meet the text where it is painted.
    const inserted = new MutationObserver(hold)
    if (held.parentElement !== null) inserted.observe(held.parentElement, { childList: true })
    return () => {
      resized.disconnect()
      inserted.disconnect()
    }
  }, [scroller])
}
