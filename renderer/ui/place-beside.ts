const gap = 4
const margin = 8

/**
 * Keeps an element of the top layer below another one, or above it where only there is room, and
 * within the window; gives the function that stops it.
 */
export function placeBeside(popup: HTMLElement, anchor: Element): () => void {
  const abort = new AbortController()
  const place = () => {
    const { left, top, bottom } = anchor.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = popup
    const below = innerHeight - bottom - gap - margin
    const isAbove = height > below && top > innerHeight - bottom
    const y = isAbove ? top - gap - height : bottom + gap
    popup.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`
    popup.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`
  }
  place()
  const observer = new ResizeObserver(place)
  observer.observe(popup)
  observer.observe(anchor)
  const { signal } = abort
  addEventListener('scroll', place, { signal, capture: true, passive: true })
  addEventListener('resize', place, { signal })
  return () => {
    abort.abort()
    observer.disconnect()
  }
}
