import type { Annotation } from '../../shared/model/annotation.ts'
import type { PlaceIndex } from './place-index.ts'
import type { TextView } from './text-view.ts'

export interface PointerPlace {
  /** In CSS pixels of the viewport. */
  readonly clientX: number
  readonly clientY: number
}

/** The annotations drawn under a point, shortest first. */
export function annotationsAt(
  view: TextView,
  index: PlaceIndex,
  { clientX, clientY }: PointerPlace,
): readonly Annotation[] {
  const start = offsetAtPoint(view, { clientX, clientY })
  return start === null ? [] : shortestFirst(index, start)
}

/** The offset of the character drawn under a point, in UTF-16 code units; null where there is none. */
export function offsetAtPoint(view: TextView, { clientX, clientY }: PointerPlace): number | null {
  const caret = document.caretPositionFromPoint(clientX, clientY)
  const offset = caret === null ? null : view.offsetAt(caret.offsetNode, caret.offset)
  if (offset === null) return null
  // The caret stands between two characters: the point is on one of them, or on neither.
  for (const start of [offset, offset - 1]) {
    const rectangles = view.rangeOf({ start: Math.max(start, 0), end: start + 1 })?.getClientRects()
    const on = [...(rectangles ?? [])].some(
      ({ left, right, top, bottom }) =>
        clientX >= left && clientX <= right && clientY >= top - 4 && clientY <= bottom + 4,
    )
    if (on) return start
  }
  return null
}

/** The one to select: the shortest; where one of them is selected already, the next. */
export function nextHit(hits: readonly Annotation[], selectedId: string | null): string | null {
  const at = hits.findIndex(({ id }) => id === selectedId)
  return hits[(at + 1) % Math.max(hits.length, 1)]?.id ?? null
}

function shortestFirst(index: PlaceIndex, offset: number): readonly Annotation[] {
  return index
    .overlapping(offset, offset + 1)
    .map(({ annotation }) => annotation)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1))
}
