import { showRelateDrag } from '../../state/relate-drag.ts'
import type { DropTarget, WindowPoint } from '../../state/relate-drag.ts'
import type { Relating } from '../../state/session.ts'
import { scrollStep } from './scroll-step.ts'

interface DragToRelate {
  readonly from: Relating
  /** What lies under a place of the window and can be related; null where nothing does. */
  readonly targetAt: (point: WindowPoint) => DropTarget | null
  readonly onDrop: (target: Relating) => void
}

/** What is pressed is a click until it is moved so far, in CSS pixels. */
const threshold = 5

/**
 * Drags a line from where a handle was pressed to another annotation. Let go there, the two are
 * given; let go elsewhere, or with Escape, nothing happens. Near the edge of a list or of the text
 * that scrolls by itself. Gives the function that stops it.
 */
export function dragToRelate(
  press: Pick<PointerEvent, 'clientX' | 'clientY' | 'pointerId' | 'button'>,
  { from, targetAt, onDrop }: DragToRelate,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  const pressed = { x: press.clientX, y: press.clientY }
  // What was pressed moves with what it stands in, by itself or by a wheel.
  const around = scrollerAt(pressed)
  const scrolledBefore = around?.scrollTop ?? 0
  let at = pressed
  let isDragging = false
  let frame = 0
  if (press.button !== 0) return () => undefined

  function show(): void {
    const scrolled = (around?.scrollTop ?? 0) - scrolledBefore
    const start = { x: pressed.x, y: pressed.y - scrolled }
    showRelateDrag({ from, start, at, target: targetAt(at) })
  }
  function scroll(): void {
    frame = requestAnimationFrame(scroll)
    const scroller = scrollerAt(at)
    if (scroller !== null) scroller.scrollTop += scrollStep(at.y, scroller.getBoundingClientRect())
  }
  function end(): void {
    abort.abort()
    cancelAnimationFrame(frame)
    showRelateDrag(null)
  }
  function begin(): void {
    isDragging = true
    document.getSelection()?.removeAllRanges()
    frame = requestAnimationFrame(scroll)
  }

  window.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerId }) => {
      if (pointerId !== press.pointerId) return
      at = { x: clientX, y: clientY }
      if (!isDragging && Math.hypot(at.x - pressed.x, at.y - pressed.y) >= threshold) begin()
      if (isDragging) show()
    },
    { signal },
  )
  window.addEventListener(
    'pointerup',
    ({ clientX, clientY, pointerId }) => {
      if (pointerId !== press.pointerId) return
      const target = isDragging ? targetAt({ x: clientX, y: clientY }) : null
      if (isDragging) swallowClick()
      end()
      if (target !== null) onDrop(target)
    },
    { signal, capture: true },
  )
  const scrolled = () => isDragging && show()
  window.addEventListener('scroll', scrolled, { signal, capture: true })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('blur', end, { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isDragging) return
      event.preventDefault()
      event.stopPropagation()
      end()
      // The button is still down; what comes of letting go is no click.
      window.addEventListener('pointerup', swallowClick, { once: true, capture: true })
    },
    { signal, capture: true },
  )
  return end
}

/** The list or the text that scrolls at a place of the window. */
function scrollerAt({ x, y }: WindowPoint): Element | null {
  return document.elementFromPoint(x, y)?.closest('[data-scroller], .annotation-scroller') ?? null
}

/** A drag ends without the click that the browser makes of it where both ends share an element. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { once: true, capture: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
