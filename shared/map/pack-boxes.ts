import type { Point, Size } from './map-layout.ts'

interface PackOptions {
  /** Of one column. */
  readonly columnWidth: number
  readonly columns: number
  /** Between boxes, in both directions. */
  readonly gap: number
}

/**
 * Places for boxes in columns, each as high up as the boxes before it allow and of equally high ones
 * the leftmost, so that they are met in their order from the left and from above. A box that is wider
 * than a column takes several, and at most all of them. No two overlap.
 */
export function packBoxes(
  boxes: readonly Size[],
  { columnWidth, columns, gap }: PackOptions,
): readonly Point[] {
  const filled = Array.from({ length: columns }, () => 0)
  return boxes.map(({ width, height }) => {
    const span = Math.min(columns, columnsOf(width, { columnWidth, gap }))
    let column = 0
    let y = Infinity
    for (let first = 0; first + span <= columns; first++) {
      const top = Math.max(...filled.slice(first, first + span))
      if (top < y) {
        y = top
        column = first
      }
    }
    filled.fill(y + height + gap, column, column + span)
    return { x: column * (columnWidth + gap), y }
  })
}

/** How many columns a box takes. */
export function columnsOf(
  width: number,
  { columnWidth, gap }: Pick<PackOptions, 'columnWidth' | 'gap'>,
): number {
  return Math.max(1, Math.ceil((width + gap) / (columnWidth + gap)))
}
