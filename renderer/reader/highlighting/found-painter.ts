import { firstSpanFrom, noSpans, spanAt, spanCount } from '../../../shared/search/packed-spans.ts'
import type { PackedSpans } from '../../../shared/search/packed-spans.ts'
import type { DrawnSection, TextView } from '../text-view.ts'
import { foundName, foundNowName, highlightNamed } from './highlight-names.ts'
import { staticRangeOf } from './static-range.ts'

/** Paints what was found in a text. */
export interface FoundPainter {
  /** @param at the number of the current hit; -1 for none. */
  readonly paint: (hits: PackedSpans, at: number) => void
  readonly close: () => void
}

/** Ranges exist only in sections near the viewport: a hundred thousand hits cost what is seen of them. */
export function createFoundPainter(view: TextView, scroller: Element): FoundPainter {
  const near = new Set<DrawnSection>()
  const painted = new Map<DrawnSection, readonly AbstractRange[]>()
  const byElement = new Map<Element, DrawnSection>()
  const highlight = highlightNamed(foundName)
  const current = highlightNamed(foundNowName)
  let hits = noSpans

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = byElement.get(target)
        if (section === undefined) continue
        clear(section)
        if (isIntersecting) near.add(section)
        else near.delete(section)
        if (isIntersecting) draw(section)
      }
    },
    { root: scroller, rootMargin: '100% 0px' },
  )
  for (const section of view.sections) {
    byElement.set(section.element, section)
    observer.observe(section.element)
  }

  function draw(section: DrawnSection): void {
    const ranges: AbstractRange[] = []
    for (let index = firstSpanFrom(hits, section.start); index < spanCount(hits); index++) {
      const { start, end } = spanAt(hits, index)
      if (start >= section.end) break
      const span = { start: Math.max(start, section.start), end: Math.min(end, section.end) }
      const range = staticRangeOf(view, span)
      if (range === null) continue
      ranges.push(range)
      highlight.add(range)
    }
    if (ranges.length > 0) painted.set(section, ranges)
  }

  function clear(section: DrawnSection): void {
    for (const range of painted.get(section) ?? []) highlight.delete(range)
    painted.delete(section)
  }

  return {
    paint: (found, at) => {
      if (found !== hits) {
        hits = found
        for (const section of near) {
          clear(section)
          draw(section)
        }
      }
      current.clear()
      const range = at < 0 ? null : staticRangeOf(view, spanAt(found, at))
      if (range !== null) current.add(range)
    },
    close: () => {
      observer.disconnect()
      for (const section of near) clear(section)
      current.clear()
    },
  }
}
