import type { PointerPlace } from './hit-test.ts'
import type { TextView } from './text-view.ts'

/**
 * The offset of the text nearest to a point, in UTF-16 code units: in the line at its height, at
 * the end towards it, else at the end towards it of the nearest block; null where no text is seen.
 */
export function nearestOffset(view: TextView, { clientX, clientY }: PointerPlace): number | null {
  const text = view.root.getBoundingClientRect()
  const seen = view.root.closest('[data-scroller]')?.getBoundingClientRect() ?? text
  const x = between(text.left + 1, clientX, text.right - 1)
  const y = between(
    Math.max(text.top, seen.top) + 1,
    clientY,
    Math.min(text.bottom, seen.bottom) - 1,
  )
  const caret = document.caretPositionFromPoint(x, y)
  const offset = caret === null ? null : view.offsetAt(caret.offsetNode, caret.offset)
  return offset ?? endOfNearestBlock(view, y)
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Where something lies over the line, as a drawer does, the point itself finds no text. */
function endOfNearestBlock({ root, sections, offsetAt }: TextView, y: number): number | null {
  const section = nearest(
    sections.map(({ element }) => element),
    y,
  )
  const block =
    section && nearest(section.querySelectorAll(':scope > :not(ul), :scope > ul > *'), y)
  if (block === null) return null
  const { top, bottom } = block.getBoundingClientRect()
  if (y >= (top + bottom) / 2) return offsetAt(block, block.childNodes.length)
  const first = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
  return first === null ? offsetAt(root, 0) : offsetAt(first, 0)
}

function nearest(elements: Iterable<Element>, y: number): Element | null {
  let best: Element | null = null
  let least = Infinity
  for (const element of elements) {
    const { top, bottom, height } = element.getBoundingClientRect()
    const distance = Math.max(top - y, y - bottom, 0)
    if (height > 0 && distance < least) {
      best = element
      least = distance
    }
  }
  return best
}
