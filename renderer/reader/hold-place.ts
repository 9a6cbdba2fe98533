import type { TextView } from './text-view.ts'

/** A place of the text and how high it stands in the window, in CSS pixels. */
export interface HeldPlace {
  /** In UTF-16 code units. */
  readonly offset: number
  readonly top: number
}

/** Where an offset is drawn now; null where it is not shown. */
export function placeAt(view: TextView, offset: number): HeldPlace | null {
  const box = view.rangeOf({ start: offset, end: offset + 1 })?.getBoundingClientRect()
  return box === undefined || box.height === 0 ? null : { offset, top: box.top }
}

/** The place that is read at the top of what is seen; null where there is none. */
export function placeInView(view: TextView, scroller: Element): HeldPlace | null {
  const { top, height } = scroller.getBoundingClientRect()
  const { left, width } = view.root.getBoundingClientRect()
  for (const share of [0.1, 0.2, 0.3, 0.5]) {
    const caret = document.caretPositionFromPoint(left + width / 3, top + height * share)
    const offset = caret === null ? null : view.offsetAt(caret.offsetNode, caret.offset)
    const place = offset === null ? null : placeAt(view, offset)
    if (place !== null) return place
  }
  return null
}

/**
 * Scrolls so that a place stands as high as before. Drawn anew, the sections above have another
 * height until they are seen, and what is read must not jump.
 */
export function holdPlace(view: TextView, scroller: Element, held: HeldPlace | null): void {
  const now = held === null ? null : placeAt(view, held.offset)
  if (held !== null && now !== null) scroller.scrollBy({ top: now.top - held.top })
}
