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
    // Told before anything is painted.
    const observer = new ResizeObserver(() => {
      const now = held.getBoundingClientRect().top
      if (now !== top) held.scrollBy({ top: now - top })
      top = now
    })
    observer.observe(held)
    return () => observer.disconnect()
  }, [scroller])
}
