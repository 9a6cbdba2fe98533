/** So near to an edge scrolling begins, in CSS pixels. */
const zone = 56
const fastest = 18

/** By how much a scroller moves in a frame while something is dragged over it: faster at the edge. */
export function scrollStep(
  y: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const near = Math.min(zone, (bottom - top) / 4)
  if (y < top + near) return -Math.ceil(fastest * Math.min(1, (top + near - y) / near))
  if (y > bottom - near) return Math.ceil(fastest * Math.min(1, (y - bottom + near) / near))
  return 0
}
