import type { PointerPlace } from './hit-test.ts'

export interface BoundaryDrag {
  readonly handle: HTMLElement
  readonly scroller: Element
  readonly pointerId: number
  /** Where the handle was pressed. */
  readonly pressed: PointerPlace
  /** Where the boundary stands in the text, at the middle of its line. */
  readonly boundary: PointerPlace
  /** Where the boundary is drawn to, and whether to take the characters exactly. */
  readonly onMove: (place: PointerPlace, exact: boolean) => void
  /** Whether the boundary stays there, or goes back. */
  readonly onEnd: (isKept: boolean) => void
}

/** So near the edge of what is seen the text moves on, the faster the nearer. */
const edge = 40

/** Follows a pressed handle until it is let go of; gives the function that ends it as Escape does. */
export function dragBoundary(drag: BoundaryDrag): () => void {
  const { handle, scroller, pointerId, pressed, boundary } = drag
  const abort = new AbortController()
  const { signal } = abort
  let pointer = pressed
  let exact = false
  let frame = 0

  const end = (isKept: boolean) => {
    if (signal.aborted) return
    abort.abort()
    cancelAnimationFrame(frame)
    handle.closest('.boundary-handles')?.removeAttribute('data-dragging')
    if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId)
    drag.onEnd(isKept)
  }
  const follow = () => {
    const clientX = pointer.clientX + boundary.clientX - pressed.clientX
    const clientY = pointer.clientY + boundary.clientY - pressed.clientY
    drag.onMove({ clientX, clientY }, exact)
  }
  const scrollOn = () => {
    const { top, bottom } = scroller.getBoundingClientRect()
    const above = Math.max(top + edge - pointer.clientY, 0)
    const below = Math.max(pointer.clientY - bottom + edge, 0)
    if (above > 0 || below > 0) {
      scroller.scrollBy({ top: Math.min(below, edge) * 0.35 - Math.min(above, edge) * 0.35 })
      follow()
    }
    frame = requestAnimationFrame(scrollOn)
  }
  // What is dragged over is found through the handles.
  handle.closest('.boundary-handles')?.setAttribute('data-dragging', '')
  handle.setPointerCapture(pointerId)
  handle.addEventListener(
    'pointermove',
    ({ clientX, clientY, altKey }) => {
      pointer = { clientX, clientY }
      exact = altKey
      follow()
    },
    { signal },
  )
  handle.addEventListener(
    'pointerup',
    ({ pointerType }) => {
      end(true)
      if (pointerType !== 'mouse') swallowClick()
    },
    { signal },
  )
  handle.addEventListener('pointercancel', () => end(false), { signal })
  handle.addEventListener('lostpointercapture', () => end(false), { signal })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      end(false)
    },
    { signal, capture: true },
  )
  frame = requestAnimationFrame(scrollOn)
  return () => end(false)
}

/** A finger that was moved only a little taps what lies under it as well. */
function swallowClick(): void {
  const abort = new AbortController()
  const swallow = (event: Event) => event.stopPropagation()
  document.addEventListener('click', swallow, { capture: true, signal: abort.signal })
  window.setTimeout(() => abort.abort(), 300)
}
