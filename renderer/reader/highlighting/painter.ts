import type { Annotation } from '../../../shared/model/annotation.ts'
import { placeIndex } from '../place-index.ts'
import type { PlaceIndex } from '../place-index.ts'
import type { DrawnSection, TextView } from '../text-view.ts'
import { dimmedName, highlightNamed, highlightName, selectedName } from './highlight-names.ts'
import { staticRangeOf } from './static-range.ts'

/** What is painted. */
export interface Scene {
  /** Sorted by place. */
  readonly annotations: readonly Annotation[]
  readonly selectedId: string | null
  /** Which ones stand out; the rest is only hinted at. Null where all do. */
  readonly matches: ((annotation: Annotation) => boolean) | null
}

/** Paints an article's annotations. */
export interface Painter {
  readonly paint: (scene: Scene) => void
  /** The index of what was painted last, for finding what lies under the pointer. */
  readonly index: () => PlaceIndex
  readonly close: () => void
}

type Painted = ReadonlyMap<string, { readonly name: string; readonly range: AbstractRange }>

const nothing: Painted = new Map()

/**
 * Paints with the CSS Custom Highlight API, which leaves the DOM alone, so that selections and
 * offsets stay simple. Ranges exist only in sections near the viewport; when the annotations
 * change, only what differs in those is touched.
 */
export function createPainter(view: TextView, scroller: Element): Painter {
  const near = new Set<DrawnSection>()
  const painted = new Map<DrawnSection, Painted>()
  const byElement = new Map<Element, DrawnSection>()
  let index = placeIndex([])
  let selected: Scene['selectedId'] = null
  let matches: Scene['matches'] = null

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const section = byElement.get(entry.target)
        if (section === undefined) continue
        if (entry.isIntersecting) near.add(section)
        else near.delete(section)
        repaint(section)
      }
    },
    { root: scroller, rootMargin: '100% 0px' },
  )
  for (const section of view.sections) {
    byElement.set(section.element, section)
    observer.observe(section.element)
  }
  // The observer speaks only after the first frame; until then the text's beginning is in view.
  const [beginning] = view.sections
  if (beginning !== undefined) near.add(beginning)

  function repaint(section: DrawnSection): void {
    const before = painted.get(section) ?? nothing
    const after = near.has(section) ? rangesOf(section, before) : nothing
    for (const [key, { name, range }] of before) {
      if (!after.has(key)) highlightNamed(name).delete(range)
    }
    for (const [key, { name, range }] of after) {
      if (!before.has(key)) highlightNamed(name).add(range)
    }
    if (after.size === 0) painted.delete(section)
    else painted.set(section, after)
  }

  function rangesOf(section: DrawnSection, before: Painted): Painted {
    const ranges = new Map<string, { name: string; range: AbstractRange }>()
    for (const { annotation, depth } of index.overlapping(section.start, section.end)) {
      const span = {
        start: Math.max(annotation.start, section.start),
        end: Math.min(annotation.end, section.end),
      }
      const isSelected = annotation.id === selected
      const standsOut = isSelected || matches === null || matches(annotation)
      const names = [standsOut ? highlightName(annotation.tag, depth) : dimmedName]
      if (isSelected) names.push(selectedName(annotation.tag))
      for (const name of names) {
        const key = `${annotation.id} ${span.start} ${span.end} ${name}`
        const range = before.get(key)?.range ?? staticRangeOf(view, span)
        if (range !== null) ranges.set(key, { name, range })
      }
    }
    return ranges
  }

  return {
    paint: (scene) => {
      index = placeIndex(scene.annotations)
      selected = scene.selectedId
      matches = scene.matches
      for (const section of near) repaint(section)
    },
    index: () => index,
    close: () => {
      observer.disconnect()
      near.clear()
      for (const section of [...painted.keys()]) repaint(section)
    },
  }
}
